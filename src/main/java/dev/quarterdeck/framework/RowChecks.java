package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Holds the rows of the tables that owners fill in themselves to what the analyses ask of them: benchmarks, local search tasks and KPIs. */
final class RowChecks {

    private static final Pattern WHOLE_DAYS = Pattern.compile("[1-9]\\d{0,3}");
    private static final List<String> MEASURES = List.of("delivery", "open", "click", "booking");

    private final List<Catalogue> tables;
    private final List<Problem> problems;

    RowChecks(List<Catalogue> tables, List<Problem> problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        for (Entry row : rows("benchmarks", "Benchmarks")) {
            isOneOf(row, row.key(), row.at(), MEASURES);
            hasAll(row, List.of("to", "source", "as of"));
            cellIs(row, "as of", RowChecks::isDay, "is not a day", "Write it as year-month-day");
            boolean upsideDown = row.quantity("to", Type.PERCENT)
                    .minus(row.quantity("from", Type.PERCENT))
                    .mid()
                    .filter(width -> width.signum() < 0)
                    .isPresent();
            if (upsideDown) {
                problem(row, "from", "is above the upper end of the band", "Swap the two");
            }
        }
        for (Entry row : rows("kpi-catalogue", "KPIs")) {
            row.cell("format").ifPresent(cell -> isOneOf(row, cell.text(), cell.at(), Format.ids()));
        }
        for (Entry row : rows("governance", "Risk bands")) {
            hasAll(row, List.of("from", "to"));
        }
        for (Entry row : rows("security-checks", "Secrets")) {
            hasAll(row, List.of("pattern"));
            cellIs(
                    row,
                    "pattern",
                    RowChecks::isPattern,
                    "is no pattern",
                    "Write a regular expression between backticks");
        }
        List<String> factors =
                rows("local-seo", "Factors").stream().map(Entry::key).toList();
        for (Entry row : rows("local-seo", "Tasks")) {
            hasAll(row, List.of("window", "ranking factor"));
            cellIs(
                    row,
                    "window",
                    WHOLE_DAYS.asMatchPredicate(),
                    "is not a number of days",
                    "Write the days from the start by which the task should be done");
            row.cell("ranking factor").ifPresent(cell -> isOneOf(row, cell.text(), cell.at(), factors));
        }
    }

    private List<Entry> rows(String file, String name) {
        return tables.stream()
                .filter(table -> table.file().endsWith("/" + file + ".md")
                        && table.name().equals(name))
                .flatMap(table -> table.entries().stream())
                .toList();
    }

    private void hasAll(Entry row, List<String> columns) {
        List<String> lacking =
                columns.stream().filter(column -> row.cell(column).isEmpty()).toList();
        if (!lacking.isEmpty()) {
            problems.add(Problem.error(
                    row.at(),
                    "FW-060",
                    "the row of " + Problem.quote(row.key()) + " lacks " + String.join(", ", lacking),
                    "Fill these columns, or take the row out"));
        }
    }

    private void isOneOf(Entry row, String word, Place at, List<String> known) {
        if (!known.contains(word)) {
            problems.add(Problem.error(
                    at,
                    "FW-061",
                    "the row of " + Problem.quote(row.key()) + " has the unknown word " + Problem.quote(word),
                    "Use one of: " + String.join(", ", known)));
        }
    }

    private void cellIs(Entry row, String column, Predicate<String> form, String what, String todo) {
        if (row.text(column).filter(form.negate()).isPresent()) {
            problem(row, column, what, todo);
        }
    }

    private void problem(Entry row, String column, String what, String todo) {
        row.cell(column)
                .ifPresent(cell -> problems.add(Problem.error(
                        cell.at(),
                        "FW-062",
                        Problem.quote(cell.text()) + " in column " + Problem.quote(column) + " " + what,
                        todo)));
    }

    private static boolean isPattern(String text) {
        try {
            return text.matches("`.+`")
                    && !Pattern.compile(text.substring(1, text.length() - 1))
                            .pattern()
                            .isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
