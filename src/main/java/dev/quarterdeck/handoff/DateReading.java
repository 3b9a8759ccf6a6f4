package dev.quarterdeck.handoff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, months and quarters as people write them. */
final class DateReading {

    private static final int LONGEST = 40;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:t.*)?");
    private static final Pattern MONTH_DAY = Pattern.compile(MONTH + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]" + MONTH + ",?[ -](\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{2}|\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern NAMED_MONTH = Pattern.compile(MONTH + ",?\\s+(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("q([1-4])[\\s/-]*(\\d{4})|(\\d{4})[\\s/-]*q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(.{4,18}?)\\s*(?:\\bto\\b|–|—|\\.\\.| - )\\s*(.{4,18})");

    /** "Before the end of May" is said of its last day. */
    private static final Pattern BY = Pattern.compile("^(?:by|until|before(?= (?:the )?end of | eo[my]))\\s+");

    private static final Pattern BEFORE = Pattern.compile("^before\\s+");

    private static final Pattern WEEKDAY =
            Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+(?=.{0,12}\\d)");

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    private final DateOrder order;

    /**
     * The first and the last day.
     *
     * @param relative whether it was reckoned from the day of writing
     * @param swapped whether the later end came first
     */
    record Days(LocalDate first, LocalDate last, boolean relative, boolean swapped) {

        static Days of(LocalDate day) {
            return new Days(day, day, false, false);
        }

        static Days reckoned(LocalDate day) {
            return new Days(day, day, true, false);
        }
    }

    /** Thrown for a day that is of another weekday than is said. */
    static final class OtherWeekday extends DateTimeException {

        private static final long serialVersionUID = 1L;

        OtherWeekday(String weekday) {
            super("is a " + weekday);
        }
    }

    DateReading(DateOrder order) {
        this.order = order;
    }

    /**
     * The days a text names; empty when it names none.
     *
     * @param written the day that "next week" is reckoned from, if known
     * @throws DateTimeException when it has the form of a date, but there is no such day
     */
    Optional<Days> read(String text, Optional<LocalDate> written) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.empty();
        }
        return weekdayOrDay(words)
                .map(Days::of)
                .or(() -> period(words))
                .or(() -> span(words))
                .or(() -> written.flatMap(from -> new RelativeDate(from).read(words)));
    }

    /** The same for the day by which something is to be done, whose year people leave out; what is due before a day, the day before. */
    Optional<Days> due(String text, Optional<LocalDate> written) {
        String words = BY.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        Matcher before = BEFORE.matcher(words);
        return before.find()
                ? due(words.substring(before.end()), written)
                        .map(days -> Days.reckoned(days.first().minusDays(1)))
                : read(words, written).or(() -> written.flatMap(from -> withoutYear(words, new RelativeDate(from))));
    }

    private Optional<Days> withoutYear(String words, RelativeDate from) {
        Matcher weekday = WEEKDAY.matcher(words);
        return weekday.find()
                ? monthDay(words.substring(weekday.end()))
                        .map(from::near)
                        .filter(days -> !days.isEmpty())
                        .map(days -> onWeekday(weekday.group(1), days))
                        .map(Days::reckoned)
                : monthDay(words).flatMap(from::next);
    }

    /** Whether a text names a day without its year, and there is one. */
    boolean isMonthDay(String text) {
        try {
            return monthDay(text).isPresent();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<MonthDay> monthDay(String words) {
        Matcher slashed = SHORT.matcher(words);
        if (!slashed.matches()) {
            return RelativeDate.monthDay(words);
        }
        boolean monthFirst = order == DateOrder.MONTH_FIRST;
        return Optional.of(MonthDay.of(number(slashed, monthFirst ? 1 : 2), number(slashed, monthFirst ? 2 : 1)));
    }

    /** A day with its year, and its weekday before it or none. */
    private Optional<LocalDate> weekdayOrDay(String words) {
        Matcher weekday = WEEKDAY.matcher(words);
        return weekday.find()
                ? day(words.substring(weekday.end())).map(day -> onWeekday(weekday.group(1), List.of(day)))
                : day(words);
    }

    /** Which one of some days is of a weekday, of whose name the beginning is known. */
    private static LocalDate onWeekday(String name, List<LocalDate> days) {
        return days.stream()
                .filter(day -> weekday(day).toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow(() -> new OtherWeekday(weekday(days.get(0))));
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private Optional<Days> span(String words) {
        Matcher span = SPAN.matcher(words);
        if (!span.matches()) {
            return Optional.empty();
        }
        Optional<Days> from = single(span.group(1));
        return single(span.group(2)).flatMap(to -> from.map(f -> between(f, to)));
    }

    private static Days between(Days one, Days other) {
        return one.first().isAfter(other.last())
                ? new Days(other.first(), one.last(), false, true)
                : new Days(one.first(), other.last(), false, false);
    }

    private Optional<Days> single(String words) {
        return day(words).map(Days::of).or(() -> period(words));
    }

    private Optional<LocalDate> day(String words) {
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(date(iso.group(1), number(iso, 2), number(iso, 3)));
        }
        Matcher monthFirst = MONTH_DAY.matcher(words);
        if (monthFirst.matches()) {
            return Optional.of(date(monthFirst.group(3), month(monthFirst.group(1)), number(monthFirst, 2)));
        }
        Matcher dayFirst = DAY_MONTH.matcher(words);
        if (dayFirst.matches()) {
            return Optional.of(date(dayFirst.group(3), month(dayFirst.group(2)), number(dayFirst, 1)));
        }
        Matcher slashed = SLASHED.matcher(words);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        int one = number(slashed, 1);
        int two = number(slashed, 2);
        String year = slashed.group(3).length() == 2 ? "20" + slashed.group(3) : slashed.group(3);
        return Optional.of(order == DateOrder.MONTH_FIRST ? date(year, one, two) : date(year, two, one));
    }

    static Optional<Days> period(String words) {
        Matcher month = YEAR_MONTH.matcher(words);
        if (month.matches()) {
            return Optional.of(months(month.group(1), number(month, 2), 1));
        }
        Matcher named = NAMED_MONTH.matcher(words);
        if (named.matches()) {
            return Optional.of(months(named.group(2), month(named.group(1)), 1));
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            boolean first = quarter.group(1) != null;
            return Optional.of(months(quarter.group(first ? 2 : 3), number(quarter, first ? 1 : 4) * 3 - 2, 3));
        }
        Matcher year = YEAR.matcher(words);
        return year.matches() ? Optional.of(months(year.group(1), 1, 12)) : Optional.empty();
    }

    /** The number of the month that a word begins with, or 0. */
    static int month(String word) {
        return word.length() < 3 ? 0 : MONTHS.indexOf(word.substring(0, 3)) + 1;
    }

    private static Days months(String year, int from, int count) {
        YearMonth first = YearMonth.of(Integer.parseInt(year), from);
        return new Days(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), false, false);
    }

    private static LocalDate date(String year, int month, int day) {
        return LocalDate.of(Integer.parseInt(year), month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
