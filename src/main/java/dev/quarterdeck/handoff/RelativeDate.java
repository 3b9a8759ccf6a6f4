package dev.quarterdeck.handoff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Days counted from the day on which a handoff was written. */
final class RelativeDate {

    private static final int DAYS_FOR_ASAP = 7;
    private static final Pattern IN = Pattern.compile("in (\\d{1,3}|an?|one|two|three|four) (day|week|month|year)s?");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:next |this |by |on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)");
    private static final Pattern END_OF = Pattern.compile("(?:by )?(?:the )?end of ([a-z]+)");
    private static final Pattern MONTH_DAY = Pattern.compile("([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+([a-z]{3,9})\\.?");

    /** For how many months what was to be done may be overdue without a word. */
    private static final int JUST = 3;

    /** How many months ago what is still to be done may have been due. */
    private static final int PAST = 6;

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four");

    private final LocalDate from;

    RelativeDate(LocalDate from) {
        this.from = from;
    }

    Optional<DateReading.Days> read(String words) {
        return day(words).map(DateReading.Days::reckoned);
    }

    /** A day without its year. */
    static Optional<MonthDay> monthDay(String words) {
        Matcher monthFirst = MONTH_DAY.matcher(words);
        Matcher dayFirst = DAY_MONTH.matcher(words);
        boolean first = monthFirst.matches() && isMonth(monthFirst.group(1));
        if (!first && !(dayFirst.matches() && isMonth(dayFirst.group(2)))) {
            return Optional.empty();
        }
        String month = first ? monthFirst.group(1) : dayFirst.group(2);
        String day = first ? monthFirst.group(2) : dayFirst.group(1);
        return Optional.of(MonthDay.of(DateReading.month(month), Integer.parseInt(day)));
    }

    /** The next such day, unless the last one has just gone by and may as well be meant. */
    Optional<DateReading.Days> next(MonthDay named) {
        return IntStream.of(from.getYear(), from.getYear() + 1)
                .filter(named::isValidYear)
                .mapToObj(named::atYear)
                .filter(date -> !date.isBefore(from))
                .findFirst()
                .filter(date -> date.minusYears(1).isBefore(from.minusMonths(JUST)))
                .map(DateReading.Days::reckoned);
    }

    /** Which such days may be meant by one who says another thing that tells them apart, the nearest first. */
    List<LocalDate> near(MonthDay named) {
        return IntStream.rangeClosed(from.getYear() - 1, from.getYear() + 1)
                .filter(named::isValidYear)
                .mapToObj(named::atYear)
                .filter(date -> !date.isBefore(from.minusMonths(PAST)) && date.isBefore(from.plusYears(1)))
                .sorted(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(from, date))))
                .toList();
    }

    private Optional<LocalDate> day(String words) {
        return switch (words) {
            case "today", "now" -> Optional.of(from);
            case "tomorrow" -> Optional.of(from.plusDays(1));
            case "asap" -> Optional.of(from.plusDays(DAYS_FOR_ASAP));
            case "next week" -> Optional.of(from.plusWeeks(1));
            case "next month" -> Optional.of(from.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
            case "eom", "end of month", "this month" -> Optional.of(from.with(TemporalAdjusters.lastDayOfMonth()));
            case "eoy", "end of year", "this year" -> Optional.of(from.with(TemporalAdjusters.lastDayOfYear()));
            default -> counted(words).or(() -> weekday(words)).or(() -> endOf(words));
        };
    }

    private Optional<LocalDate> counted(String words) {
        Matcher in = IN.matcher(words);
        if (!in.matches()) {
            return Optional.empty();
        }
        String count = in.group(1);
        int number = count.startsWith("a") ? 1 : NUMBERS.indexOf(count);
        int amount = number >= 0 ? number : Integer.parseInt(count);
        ChronoUnit unit = ChronoUnit.valueOf(in.group(2).toUpperCase(Locale.ROOT) + "S");
        return Optional.of(from.plus(amount, unit));
    }

    private Optional<LocalDate> weekday(String words) {
        Matcher weekday = WEEKDAY.matcher(words);
        return weekday.matches()
                ? Optional.of(from.with(TemporalAdjusters.next(
                        DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT)))))
                : Optional.empty();
    }

    /** The last day of the next such month on or after the day of writing. */
    private Optional<LocalDate> endOf(String words) {
        Matcher end = END_OF.matcher(words);
        int month = end.matches() ? DateReading.month(end.group(1)) : 0;
        if (month == 0 || !isMonth(end.group(1))) {
            return Optional.empty();
        }
        LocalDate last = from.withDayOfMonth(1).withMonth(month).with(TemporalAdjusters.lastDayOfMonth());
        return Optional.of(last.isBefore(from) ? last.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : last);
    }

    private static boolean isMonth(String word) {
        return Arrays.stream(Month.values())
                .map(month -> month.name().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(word) || name.substring(0, 3).equals(word) || word.equals("sept"));
    }
}
