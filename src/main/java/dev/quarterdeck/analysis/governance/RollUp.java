package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line a unit, children within their parent, and their sum.
 *
 * @param reporting how many of the units state costs
 */
public record RollUp(List<Line> lines, Quantity reporting, Quantity all) {

    /** A unit with its children. */
    public record Line(
            Unit unit,
            Quantity revenue,
            Quantity receipts,
            Quantity costs,
            Quantity contribution,
            Quantity receivables,
            Quantity assets,
            Quantity open,
            Quantity overdue,
            Optional<Severity> worst,
            Freshness.State freshness) {}

    public RollUp {
        lines = List.copyOf(lines);
    }

    static RollUp of(
            Evidence evidence, Revenue revenue, AssetInventory assets, List<Action> actions, List<Finding> findings) {
        List<Unit> parents = evidence.frameworks().units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .toList();
        UnitReceipts receipts = new UnitReceipts(evidence);
        Map<String, Freshness.State> freshness = Freshness.of(evidence).units().stream()
                .collect(Collectors.toMap(Freshness.Note::unit, Freshness.Note::state));
        Map<String, Quantity> owned = assets.units().stream()
                .collect(Collectors.toMap(one -> one.unit().id(), AssetInventory.OfUnit::count));
        Map<String, Severity> worst = worst(findings);
        Map<String, List<Action>> open = actions.stream()
                .filter(action -> !action.proposed() && action.status().isOpen())
                .collect(Collectors.groupingBy(Action::unit));
        List<Line> lines = new ArrayList<>();
        for (Unit unit : parents) {
            List<String> family = evidence.familyOf(unit);
            Quantity booked = sum(Type.MONEY, family, revenue::trailing);
            Quantity direct = figure(evidence, family, "direct-costs-window");
            List<Action> own = family.stream()
                    .flatMap(id -> open.getOrDefault(id, List.of()).stream())
                    .toList();
            lines.add(new Line(
                    unit,
                    booked,
                    sum(Type.MONEY, family, receipts::of),
                    figure(evidence, family, "fixed-costs"),
                    booked.minus(direct),
                    sum(Type.MONEY, family, id -> own(evidence, "open-ar", id)),
                    sum(Type.COUNT, family, id -> owned.getOrDefault(id, Quantity.missing(Type.COUNT, Sources.none()))),
                    count(evidence, own),
                    count(
                            evidence,
                            own.stream()
                                    .filter(action -> isOverdue(
                                            action, evidence.portfolio().asOf()))
                                    .toList()),
                    known(family, worst).min(Severity::compareTo),
                    known(family, freshness).max(Freshness.State::compareTo).orElse(Freshness.State.UNKNOWN)));
        }
        List<Line> stating =
                lines.stream().filter(line -> line.costs().isKnown()).toList();
        var units = evidence.lookedAt("financials");
        return new RollUp(lines, Quantity.count(stating.size(), units), Quantity.count(lines.size(), units));
    }

    /** Whether an action should have been done by now. */
    static boolean isOverdue(Action action, LocalDate asOf) {
        return action.status().isOpen()
                && action.due().date().filter(day -> day.isBefore(asOf)).isPresent();
    }

    /** The sum of a column over all lines. */
    public Quantity total(Type type, Function<Line, Quantity> column) {
        return Quantity.sum(type, lines.stream().map(column).toList());
    }

    private static Quantity figure(Evidence evidence, List<String> family, String id) {
        return sum(Type.MONEY, family, unit -> evidence.figures().quantity(id + "@" + unit, Type.MONEY));
    }

    /** Of the portfolio only what belongs to no unit: the figure without a part is that of all together. */
    private static Quantity own(Evidence evidence, String id, String unit) {
        String part = unit.equals(Unit.PORTFOLIO) ? "[unassigned]" : "";
        return evidence.figures().quantity(id + "@" + unit + part, Type.MONEY);
    }

    private static Quantity sum(Type type, List<String> family, Function<String, Quantity> of) {
        return Quantity.sum(type, family.stream().map(of).toList());
    }

    private static Quantity count(Evidence evidence, List<Action> actions) {
        var rested = Sources.union(actions.stream().map(Action::sources).toList());
        return Quantity.count(actions.size(), actions.isEmpty() ? evidence.lookedAt("actions") : rested);
    }

    /** The most severe finding that names a unit. */
    private static Map<String, Severity> worst(List<Finding> findings) {
        Map<String, Severity> worst = new HashMap<>();
        for (Finding finding : findings) {
            Stream.concat(Stream.of(finding.subject()), finding.units().stream())
                    .forEach(unit -> worst.merge(unit, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        }
        return worst;
    }

    private static <T> Stream<T> known(List<String> family, Map<String, T> byUnit) {
        return family.stream().flatMap(unit -> Optional.ofNullable(byUnit.get(unit)).stream());
    }
}
