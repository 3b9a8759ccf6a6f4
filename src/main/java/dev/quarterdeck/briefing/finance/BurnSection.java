package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.Burn;
import dev.quarterdeck.analysis.finance.UnitCosts;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What all units cost a month. */
final class BurnSection implements SectionBuilder {

    @Override
    public String id() {
        return "burn";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Burn burn = page.analysis().finance().burn();
        if (!burn.units().isEmpty()) {
            page.table(Text.EMPTY, 0, units(page, burn));
            page.add(chart(page, burn));
        }
        page.say(notes(page, burn));
        page.findings("FIN-VAR", "SF-BURN");
        page.table(page.label("caption.one-offs"), 1, oneOffs(page, burn));
        page.table(page.label("caption.scope"), 2, excluded(page, burn));
        page.table(page.label("caption.variance"), 3, variances(page, burn));
        page.table(page.label("caption.cost-lines"), 4, lines(page, burn));
        return page.showing("gross-burn", "gross-burn-mid", "burn-basis", "fixed-costs", "recorded-months")
                .section();
    }

    private static List<Table.TableRow> units(Draft page, Burn burn) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (UnitCosts unit : burn.units()) {
            Text share = share(unit.costs(), burn);
            rows.add(Draft.row(unit.unit(), cells(page, page.unit(unit.unit()), unit.costs(), basis(unit), share)));
        }
        rows.add(Draft.total(
                cells(page, page.label("row.total"), burn.gross(), burn.basis(), share(burn.gross(), burn))));
        return rows;
    }

    /** It cites its own costs: what it is a share of stands in the same table, with all that it rests on. */
    private static Text share(Quantity costs, Burn burn) {
        Quantity share = costs.midpoint().shareOf(burn.gross().midpoint());
        return share.isKnown() ? Text.figure(Format.PERCENT.show(share), costs.sources()) : Text.label(Format.UNKNOWN);
    }

    private static Burn.Basis basis(UnitCosts unit) {
        return unit.isActual() ? Burn.Basis.ACTUAL : Burn.Basis.MODELLED;
    }

    private static Text[] cells(Draft page, Text name, Quantity costs, Burn.Basis basis, Text share) {
        return new Text[] {
            name,
            show(costs.lowEnd()),
            show(costs.midpoint()),
            show(costs.highEnd()),
            page.label("basis." + basis.id()),
            share
        };
    }

    /** Units on top of each other, once for the low, the middle and the high end. */
    private static Chart chart(Draft page, Burn burn) {
        List<Chart.Series> series = burn.units().stream()
                .map(unit -> new Chart.Series(
                        page.unit(unit.unit()),
                        Optional.of(unit.unit()),
                        List.of(
                                unit.costs().lowEnd(),
                                unit.costs().midpoint(),
                                unit.costs().highEnd())))
                .toList();
        return new Chart(
                Chart.Kind.STACKED_BARS,
                page.label("chart.burn.title"),
                page.label("chart.burn.description"),
                List.of(page.label("case.low"), page.label("case.mid"), page.label("case.high")),
                series,
                Format.MONEY0);
    }

    /** How many units report, where not all do. */
    private static List<Text> notes(Draft page, Burn burn) {
        if (burn.silent().isEmpty() || burn.units().isEmpty()) {
            return List.of();
        }
        int all = burn.units().size() + burn.silent().size();
        // A unit may state nothing but what is not fixed, and so no part of the gross burn.
        Sources rows = Sources.union(burn.units().stream()
                .flatMap(unit -> unit.lines().stream())
                .map(line -> line.row().sources())
                .toList());
        Sources looked = burn.gross().sources().and(rows);
        return List.of(page.wording()
                .say(
                        "COVERAGE-UNITS",
                        Facts.of("n", Quantity.count(burn.units().size(), looked))
                                .with("total", Quantity.count(all, looked))));
    }

    private static List<Table.TableRow> oneOffs(Draft page, Burn burn) {
        return burn.units().stream()
                .flatMap(unit -> unit.oneOffs().stream())
                .map(line ->
                        Draft.row(line.unit(), page.unit(line.unit()), quote(line.item(), line), show(line.amount())))
                .toList();
    }

    private static List<Table.TableRow> excluded(Draft page, Burn burn) {
        return burn.excluded().stream()
                .map(out -> Draft.row(
                        out.costs().unit(),
                        page.unit(out.costs().unit()),
                        out.reason()
                                .map(reason -> Text.quote(reason, out.sources()))
                                .orElse(Text.label(Format.UNKNOWN))))
                .toList();
    }

    private static List<Table.TableRow> variances(Draft page, Burn burn) {
        return burn.units().stream()
                .filter(unit -> unit.variance().isKnown())
                .map(unit -> Draft.row(
                        unit.unit(),
                        page.unit(unit.unit()),
                        show(unit.modelled()),
                        show(unit.actual()),
                        show(unit.variance())))
                .toList();
    }

    private static List<Table.TableRow> lines(Draft page, Burn burn) {
        return burn.units().stream()
                .flatMap(unit -> unit.lines().stream())
                .map(line -> Draft.row(
                        line.unit(),
                        page.unit(line.unit()),
                        quote(line.item(), line),
                        page.label("cost."
                                + line.nature().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        show(line.amount().lowEnd()),
                        show(line.amount().highEnd()),
                        line.account().isEmpty() ? Text.label(Format.UNKNOWN) : Text.id(line.account())))
                .toList();
    }

    private static Text quote(String words, CostLine line) {
        return Text.quote(words, line.row().sources());
    }
}
