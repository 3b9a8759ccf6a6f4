package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
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

    private static final String ELSEWHERE = "write it in a table under a heading such as Costs or KPIs";

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
        Cell cell = fact.cell();
        if (cell.reading() instanceof Cell.Amount) {
            return note.dialect.counts(fact.section()) || isMoney(cell);
        }
        return isWords(cell)
                && !note.dialect.isTask(fact.section())
                && (AMOUNT.matcher(cell.text()).find()
                        || (note.dialect.requiresCounts(fact.section())
                                && COUNT.matcher(cell.text()).find()));
    }

    private static boolean isMoney(Cell cell) {
        return cell.quantity(Type.NUMBER).type() == Type.MONEY;
    }

    /** What rows add up to is no datum. */
    private boolean isTotal(Fact fact) {
        return TOTAL.matcher(fact.key()).find() && hasRows(fact.section());
    }

    private void fact(Fact fact) {
        String key = fact.key().substring(fact.key().lastIndexOf('/') + 1);
        boolean sure = note.dialect.counts(fact.section()) || isMoney(fact.cell());
        String what = Problem.quote(fact.cell().text()) + " of " + Problem.quote(key)
                + " is kept as a fact that no figure counts";
        note.problems.add(problem(sure, fact.cell().at(), "HD-042", what, remedy(fact, key)));
    }

    private static Problem problem(boolean sure, Place at, String code, String what, String todo) {
        return sure ? Problem.warning(at, code, what, todo) : Problem.info(at, code, what, todo);
    }

    private String remedy(Fact fact, String key) {
        if (note.dialect.fact(key).isPresent()) {
            return "Write it as a point of its own, not below another";
        }
        Optional<String> row = note.dialect.countingRole(fact.section()).map(role -> written(role, key, fact.cell()));
        return row.map(COUNTED::concat)
                .or(() -> meant(key)
                        .map(name -> "Write \"" + name + ": " + fact.cell().text() + "\", if that is meant"))
                .orElse(COUNTED + ELSEWHERE);
    }

    /** The known fact that a shorter name may stand for, as "payment" for that of a mortgage. */
    private Optional<String> meant(String key) {
        return note.dialect.facts().entrySet().stream()
                .filter(fact -> fact.getValue().type().isCounted())
                .map(Map.Entry::getKey)
                .filter(name -> (" " + name + " ").contains(" " + key + " "))
                .findFirst();
    }

    /** How it would be a row: as a bullet, where the value can be nothing but what the role counts. */
    private static String written(Role role, String key, Cell cell) {
        Optional<Column> counted = role.counted()
                .filter(column -> column.isRequired() || !role.either().isEmpty() || isMoney(cell));
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
        boolean code = block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock;
        boolean shown = !kept.scope().known() || (code && !note.dialect.counts(section));
        if (shown || text.chars().noneMatch(Character::isDigit)) {
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
        Optional<String> fact = factIn(line);
        boolean counts = note.dialect.counts(section) || fact.isPresent();
        boolean free = note.dialect.roles(section).isEmpty() && !section.equals("notes");
        if (!counts && !free) {
            return;
        }
        Optional<MatchResult> amount = AMOUNT.matcher(line)
                .results()
                .filter(found -> !isRestated(section, line, found.group()))
                .findFirst();
        Optional<MatchResult> number = amount.isPresent() || hasRows(section) || !note.dialect.requiresCounts(section)
                ? amount
                : COUNT.matcher(line).results().findFirst();
        number.ifPresent(found -> {
            String digits = found.group().strip();
            String what = Problem.quote(digits) + " in "
                    + Problem.quote(Words.plain(MARK.matcher(line).replaceFirst("")))
                    + " stands in words, which no figure counts";
            String todo = fact.map(key -> "write \"" + key + ": " + digits + "\" on a line of its own")
                    .or(() -> note.dialect.countingRole(section).map(Uncounted::row))
                    .orElse(ELSEWHERE);
            Place at = note.text.at(offset + found.start());
            note.problems.add(problem(amount.isPresent() && counts, at, "HD-043", what, COUNTED + todo));
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
