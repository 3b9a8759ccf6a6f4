package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.analysis.governance.KpiGaps.Kpi;
import dev.quarterdeck.analysis.governance.KpiGaps.Need;
import dev.quarterdeck.analysis.governance.KpiGaps.State;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the value of a KPI: in rows that state it, then among the figures that are derived. */
final class KpiTracking {

    private final Evidence evidence;
    private final List<Kpi> kpis;
    private final Map<String, Long> needs = new HashMap<>();
    private final Map<String, List<String>> families = new HashMap<>();
    private final Map<String, Map<String, Quantity>> derived = new HashMap<>();

    KpiTracking(Evidence evidence, List<Kpi> kpis) {
        this.evidence = evidence;
        this.kpis = kpis;
    }

    /** The catalogue's name for what a handoff calls a KPI; the words themselves when it knows none. */
    String idOf(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return kpis.stream()
                .filter(kpi -> kpi.id().equals(wanted)
                        || kpi.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || kpi.row().list("aliases").contains(wanted))
                .map(Kpi::id)
                .findFirst()
                .orElse(wanted);
    }

    Need need(Kpi kpi, Unit unit) {
        List<Row> rows = evidence.familyRows(unit, "kpi").stream()
                .filter(row -> row.text("kpi")
                        .filter(name -> idOf(name).equals(kpi.id()))
                        .isPresent())
                .toList();
        List<Need> stated = rows.stream().map(row -> stated(kpi, unit, row)).toList();
        return stated.stream()
                .filter(need -> !need.isMissing())
                .findFirst()
                .or(() -> derived(kpi, unit))
                .or(() -> stated.stream()
                        .filter(need -> need.state() == State.STALE)
                        .findFirst())
                .or(() -> stated.stream().findFirst())
                .orElseGet(() -> new Need(kpi, unit.id(), State.NO_ROW, unknown(), unknown()));
    }

    private Need stated(Kpi kpi, Unit unit, Row row) {
        Quantity value = row.quantity("current", Type.NUMBER);
        Day own = row.day("asof");
        Quantity age = Freshness.age(evidence, own.isKnown() ? own : Freshness.updated(evidence, row));
        if (!value.isKnown()) {
            return new Need(kpi, unit.id(), State.NO_VALUE, value, age);
        }
        boolean recent = age.mid()
                .filter(days -> days.compareTo(evidence.limit("kpi-stale-days")) <= 0)
                .isPresent();
        return new Need(kpi, unit.id(), recent ? State.TRACKED : State.STALE, value, age);
    }

    private Optional<Need> derived(Kpi kpi, Unit unit) {
        return kpi.figure().isEmpty()
                ? Optional.empty()
                : figure(kpi, unit)
                        .or(() -> fact(kpi, unit))
                        .map(value -> new Need(kpi, unit.id(), State.TRACKED, value, unknown()));
    }

    /** Of the unit or a child; a figure of the portfolio speaks for the only unit that needs it. */
    private Optional<Quantity> figure(Kpi kpi, Unit unit) {
        long needing = needs.computeIfAbsent(
                kpi.id(),
                id -> evidence.frameworks().units().stream()
                        .filter(kpi::isNeededBy)
                        .count());
        List<String> family = families.computeIfAbsent(unit.id(), id -> evidence.familyOf(unit));
        Map<String, Quantity> known = derived.computeIfAbsent(kpi.figure(), this::known);
        Stream<String> concerned =
                needing == 1 ? Stream.concat(family.stream(), Stream.of(Unit.PORTFOLIO)) : family.stream();
        return concerned
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .findFirst();
    }

    /** The known value of a figure for each unit: of it as a whole, since a part speaks for no more than itself. */
    private Map<String, Quantity> known(String figure) {
        Map<String, Quantity> known = new HashMap<>();
        for (Figure one : evidence.figures().named(figure)) {
            if (one.key().of().isEmpty() && one.value() instanceof Quantity quantity && quantity.isKnown()) {
                known.put(one.key().unit(), quantity);
            }
        }
        return known;
    }

    private Optional<Quantity> fact(Kpi kpi, Unit unit) {
        return families.computeIfAbsent(unit.id(), id -> evidence.familyOf(unit)).stream()
                .flatMap(id -> evidence.portfolio().handoffs().fact(id, kpi.figure()).stream())
                .map(fact -> fact.cell().quantity(Type.NUMBER))
                .filter(Quantity::isKnown)
                .findFirst();
    }

    private static Quantity unknown() {
        return Quantity.missing(Type.NUMBER, Sources.none());
    }
}
