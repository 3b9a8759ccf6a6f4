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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        Freshness freshness = Freshness.of(evidence);
        UnitReceipts receipts = new UnitReceipts(evidence);
        List<Line> lines = new ArrayList<>();
        for (Unit unit : parents) {
            List<String> family = evidence.familyOf(unit);
            Quantity booked = sum(Type.MONEY, family, revenue::trailing);
            Quantity direct = figure(evidence, family, "direct-costs-window");
            List<Action> own = actions.stream()
                    .filter(action -> !action.proposed() && action.status().isOpen())
                    .filter(action -> family.contains(action.unit()))
                    .toList();
            lines.add(new Line(
                    unit,
                    booked,
                    sum(Type.MONEY, family, receipts::of),
                    figure(evidence, family, "fixed-costs"),
                    booked.minus(direct),
                    figure(evidence, family, "open-ar"),
                    sum(Type.COUNT, family, id -> assetsOf(assets, id)),
                    count(evidence, own),
                    count(
                            evidence,
                            own.stream()
                                    .filter(action -> isOverdue(
                                            action, evidence.portfolio().asOf()))
                                    .toList()),
                    worst(findings, family),
                    state(freshness, family)));
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

    private static Quantity sum(Type type, List<String> family, Function<String, Quantity> of) {
        return Quantity.sum(type, family.stream().map(of).toList());
    }

    private static Quantity assetsOf(AssetInventory assets, String id) {
        return assets.units().stream()
                .filter(one -> one.unit().id().equals(id))
                .map(AssetInventory.OfUnit::count)
                .findFirst()
                .orElseGet(() -> Quantity.missing(Type.COUNT, Sources.none()));
    }

    private static Quantity count(Evidence evidence, List<Action> actions) {
        var rested = Sources.union(actions.stream().map(Action::sources).toList());
        return Quantity.count(actions.size(), actions.isEmpty() ? evidence.lookedAt("actions") : rested);
    }

    private static Optional<Severity> worst(List<Finding> findings, List<String> family) {
        return findings.stream()
                .filter(finding -> family.contains(finding.subject())
                        || finding.units().stream().anyMatch(family::contains))
                .map(Finding::severity)
                .min(Severity::compareTo);
    }

    private static Freshness.State state(Freshness freshness, List<String> family) {
        return freshness.units().stream()
                .filter(note -> family.contains(note.unit()))
                .map(Freshness.Note::state)
                .max(Freshness.State::compareTo)
                .orElse(Freshness.State.UNKNOWN);
    }
}
