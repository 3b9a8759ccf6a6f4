package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows if all revenue targets are met.
 *
 * @param months the target months in order
 * @param now the month of the as-of date
 * @param quarters sums of quarters whose three months all have targets, such as {@code 2027-Q1}
 */
public record Plan(List<Month> months, YearMonth now, Map<String, Quarter> quarters) {

    /**
     * One target month.
     *
     * @param targets by unit
     * @param target their sum
     * @param actual revenue by unit, of months that are complete
     * @param revenue its sum; missing before the month is complete
     * @param contribution what the targets leave; at least so much where a unit's ratio is unknown
     * @param result contribution less the middle of gross burn
     * @param cash what is left at its end; missing for months before the as-of date's
     */
    public record Month(
            YearMonth month,
            Map<String, Quantity> targets,
            Quantity target,
            Map<String, Quantity> actual,
            Quantity revenue,
            Quantity contribution,
            Quantity result,
            Quantity cash) {

        public Month {
            targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
            actual = Collections.unmodifiableMap(new LinkedHashMap<>(actual));
        }

        /** Whether the month is known not to lose money. */
        boolean pays() {
            return result.bound() != Bound.AT_MOST
                    && result.mid().filter(left -> left.signum() >= 0).isPresent();
        }
    }

    /** Three months together. */
    public record Quarter(Quantity target, Quantity result) {}

    public Plan {
        months = List.copyOf(months);
        quarters = Collections.unmodifiableMap(new LinkedHashMap<>(quarters));
    }

    /** The months from the as-of date's on. */
    public List<Month> ahead() {
        return months.stream().filter(month -> !month.month().isBefore(now)).toList();
    }

    public Optional<Month> firstProfit() {
        return ahead().stream().filter(Month::pays).findFirst();
    }

    /** The first month from which no later one loses money. */
    public Optional<Month> sustainedProfit() {
        Optional<Month> first = Optional.empty();
        for (Month month : ahead()) {
            first = month.pays() ? first.or(() -> Optional.of(month)) : Optional.empty();
        }
        return first;
    }

    /** The month with the least cash; empty when cash is unknown in any, since that may be the least. */
    public Optional<Month> low() {
        List<Month> ahead = ahead();
        if (ahead.stream().anyMatch(month -> !month.cash().isKnown())) {
            return Optional.empty();
        }
        return ahead.stream()
                .min(Comparator.comparing(month -> month.cash().mid().orElseThrow()));
    }

    /** The first month in which a unit's target reaches an amount. */
    public Optional<Month> firstReaching(String unit, Quantity amount) {
        if (amount.mid().isEmpty()) {
            return Optional.empty();
        }
        return months.stream()
                .filter(month -> Optional.ofNullable(month.targets().get(unit))
                        .flatMap(Quantity::mid)
                        .filter(target -> target.compareTo(amount.mid().get()) >= 0)
                        .isPresent())
                .findFirst();
    }
}
