package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line a unit, children within their parent, and their sum. Who has nothing to state of a kind, such as a child without costs of its
 * own, takes no part in a sum; who should state it and does not makes it the least that it can be.
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
        Reading reading = new Reading(evidence, revenue, assets, actions, findings);
        List<Line> lines = evidence.frameworks().units().stream()
                .filter(unit -> unit.parent().isEmpty())
                .map(reading::line)
                .toList();
        long stating = lines.stream().filter(line -> line.costs().isKnown()).count();
        Sources units = evidence.lookedAt("financials");
        return new RollUp(lines, Quantity.count(stating, units), Quantity.count(lines.size(), units));
    }

    /** The sum of a column over all lines. */
    public Quantity total(Type type, Function<Line, Quantity> column) {
        return sum(type, lines.stream().map(column));
    }

    /** What rests on nothing was never looked for. */
    private static Quantity sum(Type type, Stream<Quantity> parts) {
        return Quantity.sum(
                type, parts.filter(part -> !part.sources().isEmpty()).toList());
    }

    /** One look at all units. */
    private static final class Reading {

        private final Evidence evidence;
        private final Revenue revenue;
        private final Map<String, Quantity> assets;
        private final Map<String, List<Action>> open;
        private final Map<String, Severity> worst;
        private final Map<String, Freshness.State> freshness;

        Reading(
                Evidence evidence,
                Revenue revenue,
                AssetInventory assets,
                List<Action> actions,
                List<Finding> findings) {
            this.evidence = evidence;
            this.revenue = revenue;
            this.assets = assets.units().stream()
                    .filter(AssetInventory.OfUnit::isTracked)
                    .collect(Collectors.toMap(one -> one.unit().id(), AssetInventory.OfUnit::count));
            this.open = actions.stream()
                    .filter(action -> !action.proposed() && action.status().isOpen())
                    .collect(Collectors.groupingBy(Action::unit));
            this.worst = worst(findings);
            this.freshness = Freshness.of(evidence).units().stream()
                    .collect(Collectors.toMap(Freshness.Note::unit, Freshness.Note::state));
        }

        Line line(Unit unit) {
            List<String> family = evidence.familyOf(unit);
            List<Action> own = family.stream()
                    .flatMap(id -> open.getOrDefault(id, List.of()).stream())
                    .toList();
            LocalDate today = evidence.portfolio().asOf();
            return new Line(
                    unit,
                    expected(unit, money(family, revenue::trailing), "events"),
                    money(family, id -> own("deposits-gross", id)),
                    money(family, id -> figure("fixed-costs", id)),
                    expected(unit, money(family, this::contribution), "events"),
                    money(family, id -> own("open-ar", id)),
                    expected(unit, sum(Type.COUNT, known(family, assets)), "assets"),
                    count(own),
                    count(own.stream()
                            .filter(action -> action.late(today).isKnown())
                            .toList()),
                    known(family, worst).min(Severity::compareTo),
                    known(family, freshness).max(Freshness.State::compareTo).orElse(Freshness.State.UNKNOWN));
        }

        private static Quantity money(List<String> family, Function<String, Quantity> of) {
            return sum(Type.MONEY, family.stream().map(of));
        }

        /** Every unit should earn and own something; the portfolio itself need not. */
        private Quantity expected(Unit unit, Quantity sum, String section) {
            return sum.isKnown() || unit.isPortfolio() ? sum : sum.restingOn(evidence.lookedAt(section));
        }

        /** Of what a unit sold, less what it cost to sell it. */
        private Quantity contribution(String unit) {
            return revenue.trailing(unit).minus(figure("direct-costs-window", unit));
        }

        /** Of the portfolio only what belongs to no unit: the figure without a part is that of all together. */
        private Quantity own(String id, String unit) {
            return figure(id, unit.equals(Unit.PORTFOLIO) ? unit + "[unassigned]" : unit);
        }

        private Quantity figure(String id, String unit) {
            String key = id + "@" + unit;
            Quantity amount = evidence.figures().quantity(key, Type.MONEY);
            boolean unstated = !amount.isKnown() && evidence.figures().find(key).isPresent();
            return unstated ? amount.restingOn(evidence.lookedAt("financials")) : amount;
        }

        /** By where they stand, not by their rows: these begin with what only who plans them is told, such as an owner. */
        private Quantity count(List<Action> actions) {
            return Quantity.count(actions.size(), evidence.lookedAt("actions"));
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
}
