package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stated day beside the newest of measured ones.
 *
 * @param either whether an earlier measured day speaks against the statement too, and not a later one only
 * @param tolerance days that the two may be apart
 */
record Dates(boolean either, Quantity tolerance) implements Comparison {

    private static final int ISO_DAY = "2026-05-01".length();

    @Override
    public Verdict of(List<Claim> claims, Found found) {
        Optional<Day> newest = found.leaves().stream()
                .flatMap(leaf -> day(leaf).stream())
                .max(Comparator.comparing(day -> day.date().orElseThrow()));
        List<Claim> stated =
                claims.stream().filter(claim -> claim.day().isKnown()).toList();
        if (newest.isEmpty() || stated.isEmpty() || !found.isComplete()) {
            return Verdict.of(Outcome.UNKNOWN, claims, List.of(), found);
        }
        List<Claim> apart = stated.stream()
                .filter(claim -> isApart(claim.day(), newest.get()))
                .toList();
        List<Claim> telling = apart.isEmpty() ? stated : apart;
        return new Verdict(
                apart.isEmpty() ? Outcome.AGREE : Outcome.CONTRADICT,
                telling,
                List.of(Format.DATE.text(newest.get())),
                Quantity.count(
                        days(telling.get(0).day(), newest.get()), newest.get().sources()));
    }

    private static Optional<Day> day(Leaf leaf) {
        try {
            return leaf.value()
                    .text()
                    .filter(text -> text.length() >= ISO_DAY)
                    .map(text -> Day.derived(
                            LocalDate.parse(text.substring(0, ISO_DAY)),
                            Sources.of(leaf.value().source())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long days(Day stated, Day measured) {
        return ChronoUnit.DAYS.between(
                stated.date().orElseThrow(), measured.date().orElseThrow());
    }

    private boolean isApart(Day stated, Day measured) {
        long later = days(stated, measured);
        BigDecimal apart = BigDecimal.valueOf(either ? Math.abs(later) : later);
        return apart.compareTo(tolerance.mid().orElse(BigDecimal.ZERO)) > 0;
    }
}
