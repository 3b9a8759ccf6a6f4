package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clients of the portfolio.
 *
 * @param byUnit the billing of each unit that lists clients, in the order of the units
 */
public record Clients(Billing all, Map<String, Billing> byUnit) {

    public Clients {
        byUnit = Collections.unmodifiableMap(new LinkedHashMap<>(byUnit));
    }

    public static Clients of(Portfolio portfolio) {
        var reader = new ClientReader(portfolio);
        List<Client> all = portfolio.rows("client").stream().map(reader::client).toList();
        Map<String, Billing> byUnit = new LinkedHashMap<>();
        for (Unit unit : portfolio.units()) {
            List<Client> own = all.stream()
                    .filter(client -> client.unit().equals(unit.id()))
                    .toList();
            if (!own.isEmpty()) {
                byUnit.put(unit.id(), Billing.of(own, reader.houseRate(unit.id())));
            }
        }
        Quantity rate = byUnit.size() == 1
                ? byUnit.values().iterator().next().houseRate()
                : Quantity.missing(Type.MONEY, Sources.none());
        return new Clients(Billing.of(all, rate), byUnit);
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(all.figures(Unit.PORTFOLIO));
        byUnit.forEach((unit, billing) -> figures.addAll(billing.figures(unit)));
        return figures;
    }
}
