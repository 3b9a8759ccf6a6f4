package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.analysis.contradiction.Amounts.Gather;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the pairs of the framework's rows. A row that it cannot read is named with its place and compares nothing. */
final class PairReader {

    private static final String FILE = "contradictions";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final String TERM = "term ";

    private final Frameworks frameworks;
    private final List<Problem> problems;

    PairReader(Frameworks frameworks, List<Problem> problems) {
        this.frameworks = frameworks;
        this.problems = problems;
    }

    List<Pair> read() {
        List<Pair> pairs = new ArrayList<>();
        for (Entry row : frameworks.catalogue(FILE, "Pairs").entries()) {
            Optional<Stated> stated = stated(row);
            Optional<Pointer> measured = measured(row);
            Optional<Comparison> comparison = tolerance(row).flatMap(tolerance -> comparison(row, tolerance));
            Optional<Rule> rule = frameworks.rules().stream()
                    .filter(one -> one.id().equals(row.key()))
                    .findFirst();
            if (stated.isPresent() && measured.isPresent() && comparison.isPresent() && rule.isPresent()) {
                boolean byUnit = !row.text("subject").equals(Optional.of(Unit.PORTFOLIO));
                pairs.add(new Pair(rule.get(), byUnit, stated.get(), row.list("in"), measured.get(), comparison.get()));
            }
        }
        return pairs;
    }

    private Optional<Stated> stated(Entry row) {
        String[] parts = row.text("stated").orElse("").split(" where ", 2);
        String[] form = parts[0].split(":", 2);
        List<Stated.Condition> where = parts.length > 1 ? conditions(parts[1]) : List.of();
        Optional<Stated> stated = form(form[0].strip(), form.length > 1 ? form[1].strip() : "", where);
        if (stated.isEmpty()) {
            wrong(
                    row,
                    "stated",
                    "FW-040",
                    "Write says: PHRASE, PHRASE or fact: KEY, KEY or cell: ROLE.COLUMN or count: ROLE or updated,"
                            + " and after the last two of roles where COLUMN is WORD or WORD and COLUMN is WORD");
        }
        return stated;
    }

    private static Optional<Stated> form(String kind, String names, List<Stated.Condition> where) {
        boolean readable = where.stream().noneMatch(one -> one.words().isEmpty());
        List<String> listed = split(names, ",");
        List<String> column = split(names, "\\.");
        return switch (kind) {
            case "says" -> made(Stated.Kind.SAYS, listed, where, where.isEmpty() && !listed.isEmpty());
            case "fact" -> made(Stated.Kind.FACT, listed, where, where.isEmpty() && !listed.isEmpty());
            case "cell" -> made(Stated.Kind.CELL, column, where, readable && column.size() == 2);
            case "count" -> made(Stated.Kind.COUNT, column, where, readable && column.size() == 1);
            case "updated" -> made(Stated.Kind.UPDATED, List.of(), where, where.isEmpty() && listed.isEmpty());
            default -> Optional.empty();
        };
    }

    private static Optional<Stated> made(
            Stated.Kind kind, List<String> names, List<Stated.Condition> where, boolean readable) {
        return readable ? Optional.of(new Stated(kind, names, where)) : Optional.empty();
    }

    /** A condition that cannot be read has no words. */
    private static List<Stated.Condition> conditions(String text) {
        return split(text, " and ").stream()
                .map(condition -> condition.split(" is ", 2))
                .map(parts ->
                        new Stated.Condition(parts[0].strip(), parts.length > 1 ? split(parts[1], " or ") : List.of()))
                .toList();
    }

    private static List<String> split(String text, String between) {
        return Arrays.stream(text.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<Pointer> measured(Entry row) {
        Optional<Pointer> pointer = row.text("measured").flatMap(Pointer::parse);
        if (pointer.isEmpty()) {
            wrong(row, "measured", "FW-041", "Write a way into the snapshot, such as /lambda/*/runtime");
        }
        return pointer;
    }

    /** Nothing where it is none, and zero where the cell is empty. */
    private Optional<Quantity> tolerance(Entry row) {
        Optional<Entry.Cell> cell = row.cell("tolerance");
        if (cell.isPresent() && !NUMBER.matcher(cell.get().text()).matches()) {
            wrong(row, "tolerance", "FW-043", "Write a plain number: per cent of an amount, or days");
            return Optional.empty();
        }
        Place at = cell.map(Entry.Cell::at).orElse(row.at());
        BigDecimal number = cell.map(one -> new BigDecimal(one.text())).orElse(BigDecimal.ZERO);
        return Optional.of(Quantity.stated(Type.NUMBER, Range.of(number), at));
    }

    private Optional<Comparison> comparison(Entry row, Quantity tolerance) {
        String form = row.text("compare").orElse("").toLowerCase(Locale.ROOT);
        Optional<Comparison> comparison = switch (form) {
            case "none" -> Optional.of(Presence.NONE);
            case "some" -> Optional.of(Presence.SOME);
            case "every" -> Optional.of(Presence.EVERY);
            case "count" -> Optional.of(new Amounts(Gather.COUNT, false, tolerance));
            case "sum" -> Optional.of(new Amounts(Gather.SUM, false, tolerance));
            case "at most" -> Optional.of(new Amounts(Gather.HIGHEST, true, tolerance));
            case "not later" -> Optional.of(new Dates(false, tolerance));
            case "same day" -> Optional.of(new Dates(true, tolerance));
            case "domains" -> Optional.of(new Names());
            default -> terms(form);
        };
        if (comparison.isEmpty()) {
            wrong(
                    row,
                    "compare",
                    "FW-042",
                    "Use one of: none, some, every, count, sum, at most, not later, same day, domains, term LIST");
        }
        return comparison;
    }

    private Optional<Comparison> terms(String form) {
        return form.startsWith(TERM)
                ? frameworks
                        .catalogue(FILE, "Words")
                        .find(form.substring(TERM.length()).strip())
                        .map(list -> new Terms(list.list("words")))
                : Optional.empty();
    }

    private void wrong(Entry row, String column, String code, String todo) {
        Place at = row.cell(column).map(Entry.Cell::at).orElse(row.at());
        String text = row.text(column).orElse("");
        problems.add(Problem.error(
                at,
                code,
                "the pair " + Problem.quote(row.key()) + " cannot be compared by "
                        + (text.isEmpty() ? "an empty cell" : Problem.quote(text)) + " in column "
                        + Problem.quote(column),
                todo));
    }
}
