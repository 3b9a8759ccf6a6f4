package dev.quarterdeck.handoff;

import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amounts that an author wrote and no figure counts, since they stand in no row: each is told in its place. */
final class Uncounted {

    private static final String NUMBER = "\\d++(?:,\\d++)*+(?:\\.\\d++)?+";
    private static final String MONEY = "(?:(?:US|C|MX)?[$€£]\\s?" + NUMBER + "(?:\\s?[km]\\b)?)";
    private static final String NAMED = "(?:dollars|bucks|euros?|pounds|usd|eur|gbp)\\b";
    private static final String EACH =
            "(?:/\\s?|per |an? |each |every )(?:mo|month|yr|year|wk|week|quarter)\\b|monthly\\b|yearly\\b";
    private static final Pattern AMOUNT = Pattern.compile(
            MONEY + "(?:\\s?(?:-|–|—|to)\\s?(?:" + MONEY + "|" + NUMBER + "))?+(?:\\s?(?:" + EACH + "))?+"
                    + "|(?<![\\w.,])" + NUMBER + "k?+\\s?(?:" + NAMED + "|" + EACH + ")",
            Pattern.CASE_INSENSITIVE);

    /** Any number but a year: what stands in a section of counts without a single row. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,:/-])(?!(?:19|20)\\d\\d\\b)" + NUMBER + "(?![\\w:/-])");

    private static final Pattern DIGITS = Pattern.compile(NUMBER + "(?:\\s?[kKmM]\\b)?");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*+>]|\\d{1,9}[.)])\\s+");
    private static final Pattern TOTAL = Pattern.compile("(?i)\\b(?:totals?|sum|altogether|in all|adds? up)\\b");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_WORD = 3;

    /** Codes that say of a line that it was not read as it may be meant. */
    private static final Set<String> TOLD = Set.of("HD-053", "HD-060");

    private static final String COUNTED = "If it is to be counted, ";

    private final Note note;
    private final int first;

    /** Tells of what a note will hold from now on: front matter may say whatever it likes. */
    Uncounted(Note note) {
        this.note = note;
        this.first = note.facts.size();
    }

    void tell() {
        Set<Integer> told = note.problems.stream()
                .filter(problem -> TOLD.contains(problem.code()))
                .map(problem -> problem.at().line())
                .collect(Collectors.toCollection(HashSet::new));
        note.facts.subList(first, note.facts.size()).stream()
                .filter(this::isUncounted)
                .filter(fact -> !told.contains(fact.cell().at().line()))
                .toList()
                .forEach(this::fact);
        note.kept.forEach(kept -> words(kept, told));
    }

    private boolean isUncounted(Fact fact) {
        if (note.dialect.isRead(fact.key()) || isTotal(fact)) {
            return false;
        }
        boolean amount = fact.cell().reading() instanceof Cell.Amount;
        boolean money = fact.cell().quantity(Type.MONEY).type() == Type.MONEY;
        boolean counts = note.dialect.counts(fact.section());
        return amount
                ? counts || money
                : counts && AMOUNT.matcher(fact.cell().text()).find();
    }

    /** What rows add up to is no datum. */
    private boolean isTotal(Fact fact) {
        return TOTAL.matcher(fact.key()).find() && hasRows(fact.section());
    }

    private void fact(Fact fact) {
        String key = fact.key().substring(fact.key().lastIndexOf('/') + 1);
        String todo = note.dialect.fact(key).isPresent()
                ? "Write it as a point of its own, not below another"
                : note.dialect
                        .countingRole(fact.section())
                        .map(role -> COUNTED + written(role, key, fact.cell()))
                        .orElse(COUNTED + "put it under a heading whose rows are, such as Costs or KPIs");
        note.problems.add(Problem.warning(
                fact.cell().at(),
                "HD-042",
                Problem.quote(fact.cell().text()) + " of " + Problem.quote(key)
                        + " is kept as a fact that no figure counts",
                todo));
    }

    /** How it would be a row: as a bullet, where the value can be nothing but what the role counts. */
    private static String written(Role role, String key, Cell cell) {
        Optional<Column> counted = role.counted()
                .filter(column -> column.isRequired()
                        || !role.either().isEmpty()
                        || cell.quantity(Type.NUMBER).type() == Type.MONEY);
        if (role.title().isEmpty() || role.perUnit().isPresent() || counted.isEmpty()) {
            return row(role);
        }
        String fields = role.least().stream()
                .filter(id -> !id.equals(role.title().get().id()))
                .map(id -> id + ": " + (id.equals(counted.get().id()) && !isWords(cell) ? cell.text() : "…"))
                .collect(Collectors.joining("; "));
        return "write \"- " + key + " (" + fields + ")\" or" + row(role).substring("write".length());
    }

    private static boolean isWords(Cell cell) {
        return cell.reading() instanceof Cell.Words;
    }

    private static String row(Role role) {
        return "write a row of a table with the columns " + String.join(", ", role.least());
    }

    private void words(Note.Kept kept, Set<Integer> told) {
        String section = kept.scope().section();
        Node block = kept.block();
        String text = note.text.slice(block.getStartOffset(), block.getEndOffset());
        if (!kept.scope().known() || text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        int offset = block.getStartOffset();
        for (String line :
                COMMENT.matcher(text).replaceAll(found -> blanks(found.group())).split("\n", -1)) {
            if (told.add(note.text.line(offset))) {
                line(section, line, offset);
            }
            offset += line.length() + 1;
        }
    }

    private static String blanks(String comment) {
        return comment.replaceAll("[^\n]", " ");
    }

    private void line(String section, String line, int offset) {
        boolean counts = note.dialect.counts(section);
        Optional<String> fact = factIn(line);
        if (!counts && fact.isEmpty()) {
            return;
        }
        Optional<MatchResult> amount = AMOUNT.matcher(line)
                .results()
                .filter(found -> !isRestated(section, line, found.group()))
                .findFirst();
        Optional<MatchResult> number = amount.isPresent() || hasRows(section) || !note.dialect.requiresCounts(section)
                ? amount
                : COUNT.matcher(line).results().findFirst();
        number.map(MatchResult::group).map(String::strip).ifPresent(found -> {
            Place at = note.text.at(offset + line.indexOf(found));
            String what = Problem.quote(found) + " in "
                    + Problem.quote(Words.plain(MARK.matcher(line).replaceFirst("")))
                    + " stands in words, which no figure counts";
            String todo = COUNTED
                    + fact.map(key -> "write \"" + key + ": " + found + "\" on a line of its own")
                            .or(() -> note.dialect.countingRole(section).map(Uncounted::row))
                            .orElse("");
            note.problems.add(
                    amount.isPresent()
                            ? Problem.warning(at, "HD-043", what, todo)
                            : Problem.info(at, "HD-043", what, todo));
        });
    }

    /** A fact that a sentence speaks of, and that the note states nowhere as one. */
    private Optional<String> factIn(String line) {
        String words = " " + WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        return note.dialect.facts().entrySet().stream()
                .filter(fact -> fact.getValue().type().isCounted())
                .map(Map.Entry::getKey)
                .filter(key -> words.contains(" " + key + " "))
                .filter(key -> note.facts.stream().noneMatch(fact -> fact.key().equals(key)))
                .findFirst();
    }

    /** Whether a row of the section says the same of the same thing, or the words tell what its rows add up to. */
    private boolean isRestated(String section, String line, String amount) {
        List<Row> rows =
                note.rows.stream().filter(row -> row.section().equals(section)).toList();
        if (rows.isEmpty()) {
            return false;
        }
        Set<String> words = words(line).collect(Collectors.toSet());
        List<BigDecimal> numbers = DIGITS.matcher(amount)
                .results()
                .flatMap(digits -> Numeral.read(digits.group().replaceFirst("\\s", "")).stream())
                .map(number -> number.range().low())
                .toList();
        return TOTAL.matcher(line).find() || rows.stream().anyMatch(row -> says(row, numbers) && isNamed(row, words));
    }

    private static boolean says(Row row, List<BigDecimal> numbers) {
        List<BigDecimal> stated = row.cells().values().stream()
                .filter(cell -> cell.reading() instanceof Cell.Amount)
                .map(cell -> cell.quantity(Type.NUMBER))
                .flatMap(amount -> Stream.concat(amount.low().stream(), amount.high().stream()))
                .toList();
        return numbers.stream().allMatch(number -> stated.stream().anyMatch(end -> number.compareTo(end) == 0));
    }

    private static boolean isNamed(Row row, Set<String> words) {
        return row.cells().values().stream()
                .filter(cell -> cell.reading() instanceof Cell.Words)
                .flatMap(cell -> words(cell.text()))
                .anyMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT))).filter(word -> word.length() >= SHORTEST_WORD);
    }

    private boolean hasRows(String section) {
        return note.rows.stream().anyMatch(row -> row.section().equals(section));
    }
}
