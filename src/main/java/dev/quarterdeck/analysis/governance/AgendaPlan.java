package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What fits into the coming days: actions by priority until the capacity is used.
 *
 * @param load person-days of those that fit
 */
public record AgendaPlan(List<Item> items, Quantity load, Quantity capacity) {

    /** Whether an action is done in this period. */
    public enum Place {
        IN,
        /** Too large for what was left, while a smaller one behind it did fit. */
        NO_FIT,
        NEXT
    }

    /** An action and where it came to stand. */
    public record Item(Action action, Place place) {}

    public AgendaPlan {
        items = List.copyOf(items);
    }

    /** The agenda of the perspective that plans by capacity. */
    static AgendaPlan of(Evidence evidence, List<Action> actions) {
        Optional<Perspective> planner = evidence.frameworks().perspectives().stream()
                .filter(perspective -> perspective.agenda() == Perspective.AgendaKind.CAPACITY)
                .findFirst();
        Predicate<Action> own = action -> planner.filter(one -> one.answersFor(action.area(), action.unit()))
                .isPresent();
        LocalDate last = evidence.portfolio()
                .asOf()
                .plusDays(evidence.frameworks().thresholds().whole("agenda-days"));
        return fill(due(actions, own, last), capacity(evidence));
    }

    /** The agenda of another planner's own actions, filled up to the same capacity. */
    public AgendaPlan of(List<Action> actions, Predicate<Action> own, LocalDate last) {
        return fill(due(actions, own, last), capacity);
    }

    /**
     * Open stated actions of a planner's own, due by a day or undated.
     *
     * @param actions by priority, which those that are due keep
     */
    public static List<Action> due(List<Action> actions, Predicate<Action> own, LocalDate last) {
        return actions.stream()
                .filter(action -> !action.proposed() && action.status().isOpen())
                .filter(action -> own.test(action))
                .filter(action ->
                        action.due().date().filter(day -> day.isAfter(last)).isEmpty())
                .toList();
    }

    static AgendaPlan fill(List<Action> due, Quantity capacity) {
        BigDecimal left = capacity.mid().orElseThrow();
        List<Boolean> fits = new ArrayList<>();
        List<Quantity> load = new ArrayList<>();
        for (Action action : due) {
            BigDecimal effort = action.effort().mid().orElseThrow();
            boolean fit = effort.compareTo(left) <= 0;
            fits.add(fit);
            if (fit) {
                left = left.subtract(effort);
                load.add(action.effort().midpoint());
            }
        }
        int lastIn = fits.lastIndexOf(true);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            items.add(new Item(due.get(i), fits.get(i) ? Place.IN : i < lastIn ? Place.NO_FIT : Place.NEXT));
        }
        Quantity sum = load.isEmpty()
                ? Quantity.derived(Type.NUMBER, Range.of(0), capacity.sources())
                : Quantity.sum(Type.NUMBER, load);
        return new AgendaPlan(items, sum, capacity);
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("agenda-load", Unit.PORTFOLIO, load), Figure.of("agenda-capacity", Unit.PORTFOLIO, capacity));
    }

    private static Quantity capacity(Evidence evidence) {
        Optional<Fact> stated = evidence.portfolio()
                .handoffs()
                .fact(Unit.PORTFOLIO, "capacity_days")
                .or(() -> evidence.portfolio().handoffs().fact(Unit.PORTFOLIO, "capacity days"));
        return stated.map(fact -> fact.cell().quantity(Type.NUMBER))
                .filter(Quantity::isKnown)
                .orElseGet(() -> evidence.frameworks().thresholds().of("agenda-capacity"))
                .as(Type.NUMBER);
    }
}
