package dev.quarterdeck.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** A run of calendar months, both ends included. */
public record Window(YearMonth first, YearMonth last) {

    public Window {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("window upside down: " + first + " to " + last);
        }
    }

    /** The given number of complete months before the month of a day. */
    public static Window before(LocalDate day, int months) {
        YearMonth last = YearMonth.from(day).minusMonths(1);
        return new Window(last.minusMonths(months - 1L), last);
    }

    /** The given number of months from the month of a day on. */
    public static Window from(LocalDate day, int months) {
        YearMonth first = YearMonth.from(day);
        return new Window(first, first.plusMonths(months - 1L));
    }

    public boolean holds(LocalDate day) {
        return holds(YearMonth.from(day));
    }

    public boolean holds(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    public List<YearMonth> months() {
        return IntStream.range(0, length()).mapToObj(first::plusMonths).toList();
    }

    public int length() {
        return (int) first.until(last, ChronoUnit.MONTHS) + 1;
    }

    public int days() {
        return months().stream().mapToInt(YearMonth::lengthOfMonth).sum();
    }
}
