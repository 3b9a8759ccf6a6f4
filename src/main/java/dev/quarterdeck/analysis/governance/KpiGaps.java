package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which unit tracks which of the key figures that its models need.
 *
 * @param kpis in the catalogue's order
 * @param units those that need any, in their order
 * @param cells every pair of a KPI and a unit that needs it, KPI by KPI
 */
public record KpiGaps(List<Kpi> kpis, List<Unit> units, List<Need> cells, Quantity distinct, Quantity pairs) {

    /**
     * A row of the catalogue.
     *
     * @param isOfMarketing whether whoever answers for marketing watches it
     * @param figure the figure or fact that it can be read from; empty when only a stated value will do
     * @param format how the figure is shown, where that is not the usual way of its type
     * @param unread what was not read in the notes and may state it, or what it is derived from
     */
    public record Kpi(
            String id,
            String name,
            String formula,
            List<String> models,
            boolean isCore,
            boolean isOfMarketing,
            String figure,
            Optional<Format> format,
            Entry row,
            Sources unread) {

        boolean isNeededBy(Unit unit) {
            return models.stream().anyMatch(unit::hasModel);
        }
    }

    /** Why a needed KPI is not tracked, or that it is. */
    public enum State {
        TRACKED,
        NO_ROW,
        NO_VALUE,
        STALE
    }

    /**
     * A KPI that a unit needs.
     *
     * @param value known when tracked
     * @param age days since the stated value, where that is known
     */
    public record Need(Kpi kpi, String unit, State state, Quantity value, Quantity age) {

        public boolean isMissing() {
            return state != State.TRACKED;
        }

        /** A figure in the KPI's own format; what a handoff states as its type is written. */
        public Text shown() {
            return kpi.format()
                    .filter(own -> value.kind() == Kind.DERIVED)
                    .orElseGet(() -> Format.of(value.type()))
                    .text(value);
        }
    }

    public KpiGaps {
        kpis = List.copyOf(kpis);
        units = List.copyOf(units);
        cells = List.copyOf(cells);
    }

    static KpiGaps of(Evidence evidence) {
        List<String> ofMarketing = evidence.frameworks().words("marketing-kpis");
        List<Kpi> kpis = evidence.frameworks().catalogue("kpi-catalogue", "KPIs").entries().stream()
                .map(row -> kpi(evidence, row, ofMarketing))
                .toList();
        KpiTracking tracking = new KpiTracking(evidence, kpis);
        List<Need> cells = new ArrayList<>();
        for (Kpi kpi : kpis) {
            evidence.frameworks().units().stream()
                    .filter(kpi::isNeededBy)
                    .map(unit -> tracking.need(kpi, unit))
                    .forEach(cells::add);
        }
        return counted(kpis, evidence.frameworks().units(), cells, evidence.lookedAt("kpis"));
    }

    /** Those that whoever answers for marketing watches. */
    public KpiGaps ofMarketing() {
        return counted(
                kpis.stream().filter(Kpi::isOfMarketing).toList(),
                units,
                cells.stream().filter(cell -> cell.kpi().isOfMarketing()).toList(),
                distinct.sources());
    }

    /** A gap rests on the rows of the catalogue that ask for it; that there is none, on where KPIs stand. */
    private static KpiGaps counted(List<Kpi> kpis, List<Unit> units, List<Need> cells, Sources lookedAt) {
        List<Need> missing = missing(cells);
        Set<String> needing = cells.stream().map(Need::unit).collect(Collectors.toSet());
        Set<String> ids = missing.stream().map(need -> need.kpi().id()).collect(Collectors.toSet());
        List<Kpi> names = kpis.stream()
                .filter(kpi -> kpi.isCore() && ids.contains(kpi.id()))
                .toList();
        Sources rested = names.isEmpty()
                ? lookedAt
                : Sources.union(names.stream().map(kpi -> kpi.row().sources()).toList());
        Sources unread = Sources.union(names.stream().map(Kpi::unread).toList());
        return new KpiGaps(
                kpis,
                units.stream().filter(unit -> needing.contains(unit.id())).toList(),
                cells,
                Evidence.bounded(Quantity.count(names.size(), rested), Bound.AT_MOST, unread),
                Evidence.bounded(Quantity.count(missing.size(), rested), Bound.AT_MOST, unread));
    }

    /** Needs of core KPIs that are not met. */
    public List<Need> missing() {
        return missing(cells);
    }

    private static List<Need> missing(List<Need> cells) {
        return cells.stream()
                .filter(cell -> cell.kpi().isCore() && cell.isMissing())
                .toList();
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("missing-kpis", Unit.PORTFOLIO, distinct),
                Figure.of("missing-kpi-pairs", Unit.PORTFOLIO, pairs),
                Figure.of(
                        "missing-marketing-kpis", Unit.PORTFOLIO, ofMarketing().distinct()));
    }

    private static Kpi kpi(Evidence evidence, Entry row, List<String> ofMarketing) {
        List<String> sections = Stream.concat(Stream.of("kpis"), row.list("derived from").stream())
                .toList();
        return new Kpi(
                row.key(),
                row.text("name").orElse(row.key()),
                row.text("formula").orElse(""),
                row.list("models"),
                row.text("tier").orElse("core").equals("core"),
                ofMarketing.contains(row.key()),
                row.text("figure").orElse(""),
                row.text("format").flatMap(Format::named),
                row,
                evidence.portfolio().handoffs().unread(sections));
    }
}
