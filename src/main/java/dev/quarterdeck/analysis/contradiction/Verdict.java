package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.Comparator;
import java.util.List;

/**
 * What came of holding claims against measurements.
 *
 * @param claims those that the outcome rests on
 * @param measured what was found, by name or amount; empty where nothing was
 * @param number how many things speak against the claims, or were looked at
 */
record Verdict(Outcome outcome, List<Claim> claims, List<Text> measured, Quantity number) {

    private static final List<Outcome> BY_WEIGHT = List.of(Outcome.UNKNOWN, Outcome.AGREE, Outcome.CONTRADICT);

    Verdict {
        claims = List.copyOf(claims);
        measured = List.copyOf(measured);
    }

    static Verdict of(Outcome outcome, List<Claim> claims, List<Text> measured, Found found) {
        int number = measured.isEmpty() ? found.leaves().size() : measured.size();
        return new Verdict(outcome, claims, measured, Quantity.count(number, found.sources()));
    }

    /** Of several, those that contradict speak for all; else those that agree. */
    static Verdict together(List<Verdict> each) {
        Outcome outcome = each.stream()
                .map(Verdict::outcome)
                .max(Comparator.comparing(BY_WEIGHT::indexOf))
                .orElse(Outcome.UNKNOWN);
        List<Verdict> telling =
                each.stream().filter(one -> one.outcome() == outcome).toList();
        return new Verdict(
                outcome,
                telling.stream().flatMap(one -> one.claims().stream()).toList(),
                telling.stream()
                        .flatMap(one -> one.measured().stream())
                        .distinct()
                        .toList(),
                Quantity.sum(Type.COUNT, telling.stream().map(Verdict::number).toList()));
    }
}
