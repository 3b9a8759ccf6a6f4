package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rental property earned over the months of its calendar.
 *
 * @param operating costs of operating it; before debt service, depreciation, income tax and improvements
 * @param net collected − operating (net operating income)
 * @param annual the same for twelve months; an estimate when the calendar holds another number of them
 * @param netYield annual ÷ purchase price with improvements; {@code capRate} annual ÷ market value; in per cent
 * @param grossYield collected in a year ÷ purchase price, in per cent
 * @param payments on the loan in the same months; {@code cashFlow} net − payments
 * @param cover net ÷ payments (debt service coverage ratio)
 */
public record Earnings(
        Quantity collected,
        Quantity operating,
        Quantity net,
        Quantity annual,
        Quantity maintenance,
        Quantity maintenanceRatio,
        Quantity operatingRatio,
        Quantity invested,
        Quantity price,
        Quantity marketValue,
        Quantity netYield,
        Quantity grossYield,
        Quantity capRate,
        Quantity payments,
        Quantity cashFlow,
        Quantity cover) {

    static Earnings of(Amounts amounts) {
        Quantity net = amounts.collected().minus(amounts.operating());
        Quantity annual = amounts.collectedYear().minus(amounts.operatingYear());
        return new Earnings(
                amounts.collected(),
                amounts.operating(),
                net,
                annual,
                amounts.maintenance(),
                amounts.maintenance().shareOf(amounts.collected()),
                amounts.operating().shareOf(amounts.collected()),
                amounts.invested(),
                amounts.price(),
                amounts.marketValue(),
                annual.shareOf(amounts.invested()),
                amounts.collectedYear().shareOf(amounts.price()),
                annual.shareOf(amounts.marketValue()),
                amounts.payments(),
                net.minus(amounts.payments()),
                net.dividedBy(amounts.payments()).as(Type.NUMBER));
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("collected", unit, collected));
        figures.add(Figure.of("operating-costs", unit, operating));
        figures.add(Figure.of("noi", unit, net));
        figures.add(Figure.of("noi-annual", unit, annual));
        figures.add(Figure.of("maintenance-ratio", unit, maintenanceRatio));
        figures.add(Figure.of("operating-ratio", unit, operatingRatio));
        figures.add(Figure.of("net-yield", unit, netYield).in(Format.YIELD));
        figures.add(Figure.of("gross-yield", unit, grossYield).in(Format.YIELD));
        figures.add(Figure.of("cap-rate", unit, capRate).in(Format.YIELD));
        figures.add(Figure.of("cash-flow-after-debt", unit, cashFlow));
        figures.add(Figure.of("dscr", unit, cover).in(Format.RATIO));
        return figures;
    }
}
