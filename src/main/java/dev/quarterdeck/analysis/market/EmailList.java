package dev.quarterdeck.analysis.market;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one message to all contacts of a unit may bring: contacts × delivery × open × click to open × click to book × order value, once
 * with the low figures and once with the high ones.
 *
 * @param contacts as stated; {@code sends} how many messages are planned
 * @param measures one for each step, in their order
 * @param cost of all sends at the provider's list price
 * @param checks what must be so before anything is sent
 */
public record EmailList(
        String unit,
        Quantity contacts,
        Quantity sends,
        List<Measure> measures,
        Quantity cost,
        PastBlasts past,
        List<Readiness> checks) {

    /** What a message passes through on its way to a sale, and what the sale brings. */
    public enum Step {
        DELIVERY,
        OPEN,
        CLICK,
        BOOKING,
        ORDER;

        /** The name in frameworks. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The assumption about one step.
     *
     * @param low per cent, or money for the order; {@code high} likewise
     */
    public record Measure(Step step, Quantity low, Quantity high, Optional<Benchmark> benchmark) {

        public boolean isKnown() {
            return low.isKnown() && high.isKnown();
        }

        Quantity span() {
            return between(low, high);
        }

        public boolean exceedsItsBenchmark() {
            return benchmark.filter(band -> band.isExceededBy(span())).isPresent();
        }
    }

    public EmailList {
        measures = List.copyOf(measures);
        checks = List.copyOf(checks);
    }

    EmailList checked(List<Readiness> found) {
        return new EmailList(unit, contacts, sends, measures, cost, past, found);
    }

    public Measure of(Step step) {
        return measures.stream()
                .filter(measure -> measure.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** What is left after a step, low to high: messages, then readers, clickers and at last bookings. */
    public Quantity after(Step step) {
        return between(after(step, Measure::low), after(step, Measure::high));
    }

    public Quantity value() {
        return between(value(Measure::low), value(Measure::high));
    }

    public Quantity perContact() {
        return value().dividedBy(contacts);
    }

    /** Share of the messages that would not arrive. */
    public Quantity lossRate() {
        Quantity delivered = of(Step.DELIVERY).span();
        return delivered.isKnown()
                ? Quantity.derived(Type.PERCENT, Range.of(100), delivered.sources())
                        .minus(delivered)
                : delivered;
    }

    public Quantity undelivered() {
        return lossRate().percentOf(contacts);
    }

    /** The steps that nobody has put both figures to. */
    public List<Step> unknownSteps() {
        return measures.stream()
                .filter(measure -> !measure.isKnown())
                .map(Measure::step)
                .toList();
    }

    /** The checks that fail or that nobody has settled. */
    Quantity unsettled() {
        return count(checks.stream()
                .filter(check -> check.state() != Readiness.State.READY)
                .toList());
    }

    /** Rests on the rows that ask for the checks, and on what answers them. */
    private Quantity count(List<Readiness> some) {
        List<Sources> rested = checks.stream()
                .map(check -> check.row().sources().and(check.facts().sources()))
                .toList();
        return Quantity.count(some.size(), Sources.union(rested));
    }

    Quantity checked() {
        return count(checks);
    }

    private Quantity after(Step last, Function<Measure, Quantity> column) {
        Quantity left = contacts;
        for (Measure measure : measures) {
            left = column.apply(measure).percentOf(left);
            if (measure.step() == last) {
                break;
            }
        }
        return left;
    }

    private Quantity value(Function<Measure, Quantity> column) {
        return column.apply(of(Step.ORDER)).times(after(Step.BOOKING, column));
    }

    /** From the low column's figure to the high one's; unknown unless both are known. */
    private static Quantity between(Quantity low, Quantity high) {
        Sources both = low.sources().and(high.sources());
        if (!low.isKnown() || !high.isKnown() || !low.unit().equals(high.unit())) {
            return Quantity.missing(low.type(), both);
        }
        Range span = Range.between(
                low.low().orElseThrow().min(high.low().orElseThrow()),
                low.high().orElseThrow().max(high.high().orElseThrow()));
        Quantity known = Quantity.derived(low.type(), span, both).inCurrency(low.unit());
        return low.estimate() || high.estimate() ? known.asEstimate() : known;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("list-contacts", unit, contacts));
        figures.add(Figure.of("list-bookings", unit, after(Step.BOOKING)));
        figures.add(Figure.of("list-value", unit, value()));
        figures.add(Figure.of("list-value-per-contact", unit, perContact()));
        figures.add(Figure.of("list-cost", unit, cost));
        figures.add(Figure.of("list-undelivered", unit, undelivered()));
        figures.add(Figure.of("list-loss-rate", unit, lossRate()));
        return figures;
    }
}
