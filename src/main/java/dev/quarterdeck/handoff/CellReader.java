package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one file as their columns' types. What cannot be read stays as it is, is unknown, and is reported. */
final class CellReader {

    private static final Pattern PEOPLE = Pattern.compile("\\s*(?:\\+|/|,|;|&|\\band\\b)\\s*");
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(?:between\\s+)?[~≈$€£]?(\\d[\\d,]*(?:\\.\\d+)?)\\s?%?\\s?(?:-|–|to|(?<=^between.{1,40})and)\\s?[$€£]?(\\d[\\d,]*(?:\\.\\d+)?)(?!\\s?k)\\D*");
    private static final Set<String> YES = Set.of("yes", "y", "true", "✓", "✔", "✅", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "✗", "✘", "❌");

    /** What work of any kind may be; some sections have words of their own. */
    private static final List<String> STATES = List.of("open", "doing", "blocked", "done", "dropped");

    private final Dialect dialect;
    private final UnitNames units;
    private final DateReading dates;
    private final Optional<LocalDate> written;
    private final AmountReader amounts;
    private final Alike alike;
    private final List<Problem> problems;

    CellReader(
            Dialect dialect,
            UnitNames units,
            DateOrder order,
            Optional<LocalDate> written,
            String currency,
            Alike alike,
            List<Problem> problems) {
        this.dialect = dialect;
        this.units = units;
        this.dates = new DateReading(order);
        this.written = written;
        this.amounts = new AmountReader(currency, alike, problems);
        this.alike = alike;
        this.problems = problems;
    }

    /** The text without footnote marks. */
    static String text(String raw) {
        return Footnotes.without(Words.plain(raw)).strip();
    }

    /** The cells of a row, of which other rows may have the same columns. */
    Map<String, Cell> row(Map<String, Cell> cells) {
        return Cells.of(cells, alike);
    }

    Cell read(String written, Place at, Column column, Header header, String section) {
        String raw = alike.words(written);
        String text = alike.words(text(written));
        if (Missing.isNotApplicable(text, column.type()) && column.type().isMeasured()) {
            return new Cell(
                    raw, text, at, new Cell.Amount(Quantity.notApplicable(Type.NUMBER, Sources.of(at)), Per.ONCE));
        }
        if (Missing.is(text, column.type())) {
            return new Cell(raw, text, at, Cell.Nothing.ALL);
        }
        if (column.type() == ColumnType.UNIT) {
            return unit(raw, text, at);
        }
        Cell.Reading reading = reading(text, at, column, header, section);
        return new Cell(raw, text, at, reading);
    }

    private Cell.Reading reading(String text, Place at, Column column, Header header, String section) {
        return switch (column.type()) {
            case TEXT, UNIT -> Cell.Words.ALL;
            case LIST ->
                new Cell.Names(Arrays.stream(text.split("[,;]|\\s\\+\\s"))
                        .map(String::strip)
                        .toList());
            case OWNER -> people(text);
            case STATUS -> status(text, at, section);
            case BOOL -> answer(text, at, column, header);
            case DATE -> date(text, at, header, column.id().equals("due") && dialect.isTask(section));
            case COMPARISON -> limit(text, at, column, header);
            case EFFORT -> effort(text, at, column, header);
            case SCALE -> scale(text, at, column, header);
            case MONEY, SHARE, ANY, PERCENT, NUMBER, INT ->
                amounts.read(text, at, column, header).orElseGet(() -> unreadable(text, at, column, header));
        };
    }

    /** Limits, efforts and grades are the range between two numbers in whichever order; amounts are told of where they are read. */
    private void greaterFirst(String text, Place at) {
        Matcher ends = RANGE.matcher(text);
        if (ends.matches() && number(ends.group(1)).compareTo(number(ends.group(2))) > 0) {
            problems.add(AmountReader.greaterFirst(text, at));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private Cell.Reading unreadable(String text, Place at, Column column, Header header) {
        boolean told = problems.stream()
                .skip(Math.max(0, problems.size() - 1))
                .anyMatch(last -> last.at().equals(at) && last.severity() == Problem.Severity.ERROR);
        if (!told) {
            problems.add(Problem.warning(
                    at,
                    "HD-060",
                    Problem.quote(text) + " in column " + Problem.quote(header.name()) + " is not "
                            + column.type().description(),
                    column.type().remedy()));
        }
        return Cell.Nothing.ALL;
    }

    private Cell unit(String raw, String text, Place at) {
        Optional<String> id = units.named(text);
        if (id.isEmpty()) {
            problems.add(Problem.warning(
                    at, "HD-060", "unknown unit " + Problem.quote(text), "Add it to content/frameworks/units.md"));
        }
        return new Cell(raw, id.orElse(text), at, Cell.Words.ALL);
    }

    /** Who is named, whatever stands between the names. */
    static Cell.Reading people(String text) {
        List<String> names = PEOPLE.splitAsStream(text)
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .filter(name -> !Missing.is(name, ColumnType.OWNER))
                .toList();
        return names.isEmpty() ? Cell.Nothing.ALL : new Cell.Names(names);
    }

    private Cell.Reading status(String text, Place at, String section) {
        Status status = StatusReading.of(text);
        Collection<String> own = dialect.statuses(section);
        if (status == Status.OTHER && !own.contains(text.toLowerCase(Locale.ROOT))) {
            String words = String.join(", ", own.isEmpty() ? STATES : own);
            problems.add(Problem.warning(
                    at,
                    "HD-068",
                    "unknown status " + Problem.quote(text),
                    "Write one of " + words + ", or leave it: it is shown as it stands"));
        }
        return new Cell.State(status);
    }

    private Cell.Reading answer(String text, Place at, Column column, Header header) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return new Cell.Answer(YES.contains(word));
        }
        problems.add(Problem.warning(
                at,
                "HD-060",
                Problem.quote(text) + " in column " + Problem.quote(header.name()) + " is neither yes nor no",
                column.type().remedy()));
        return Cell.Nothing.ALL;
    }

    private Cell.Reading noDay(Place at, String what) {
        problems.add(Problem.error(at, "HD-065", what, "Write it as YYYY-MM-DD"));
        return Cell.Nothing.ALL;
    }

    /** The day by which something is to be done, where a text names one. */
    Optional<LocalDate> dueDay(String text) {
        try {
            return dates.due(text, written).map(DateReading.Days::last);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether two numbers are a month and a day as the site orders them. */
    boolean isMonthDay(String text) {
        return dates.isMonthDay(text);
    }

    private Cell.Reading date(String text, Place at, Header header, boolean ahead) {
        Optional<DateReading.Days> days;
        try {
            days = ahead ? dates.due(text, written) : dates.read(text, written);
        } catch (DateReading.OtherWeekday e) {
            return noDay(at, Problem.quote(text) + " " + e.getMessage());
        } catch (DateTimeException e) {
            return noDay(at, "there is no day " + Problem.quote(text));
        }
        if (days.isEmpty()) {
            problems.add(Problem.warning(
                    at,
                    "HD-060",
                    Problem.quote(text) + " in column " + Problem.quote(header.name()) + " is not a date",
                    "Write it as YYYY-MM-DD"));
            return Cell.Nothing.ALL;
        }
        if (days.get().relative()) {
            problems.add(Problem.warning(
                    at, "HD-066", Problem.quote(text) + " read as " + days.get().last(), "Write the date"));
        }
        if (days.get().swapped()) {
            problems.add(Problem.warning(
                    at,
                    "HD-061",
                    "the span " + Problem.quote(text) + " has its later end first",
                    "Write the earlier one first"));
        }
        Day last = Day.stated(days.get().last(), at);
        Day first = Day.stated(days.get().first(), at);
        return new Cell.When(last, first.equals(last) ? last : first);
    }

    private Cell.Reading limit(String text, Place at, Column column, Header header) {
        greaterFirst(text, at);
        return ComparisonReading.read(text, at)
                .<Cell.Reading>map(Cell.Limit::new)
                .orElseGet(() -> unreadable(text, at, column, header));
    }

    private Cell.Reading effort(String text, Place at, Column column, Header header) {
        greaterFirst(text, at);
        Optional<Range> days = EffortReading.days(text, header.unit());
        return days.<Cell.Reading>map(range -> {
                    Quantity effort = Quantity.stated(Type.DAYS, alike.range(range), at);
                    return new Cell.Amount(EffortReading.isEstimate(text) ? effort.asEstimate() : effort, Per.ONCE);
                })
                .orElseGet(() -> unreadable(text, at, column, header));
    }

    private Cell.Reading scale(String text, Place at, Column column, Header header) {
        greaterFirst(text, at);
        Optional<Range> grade = ScaleReading.grade(text);
        if (grade.isEmpty() && ScaleReading.isNumber(text)) {
            problems.add(Problem.error(
                    at,
                    "HD-067",
                    Problem.quote(text) + " in column " + Problem.quote(header.name()) + " is outside the scale",
                    "Use 1 to 5"));
        }
        return grade.<Cell.Reading>map(
                        range -> new Cell.Amount(Quantity.stated(Type.COUNT, alike.range(range), at), Per.ONCE))
                .orElseGet(() -> unreadable(text, at, column, header));
    }
}
