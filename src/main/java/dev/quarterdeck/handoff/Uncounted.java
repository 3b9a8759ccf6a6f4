package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Type;
import java.util.HashMap;
import java.util.HashSet;
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

    static final String NUMBER = "\\d++(?:,\\d++)*+(?:\\.\\d++)?+";
    private static final String MONEY = "(?:(?:US|C|MX)?[$€£]\\s?" + NUMBER + "(?:\\s?[km]\\b)?)";
    private static final String NAMED = "(?:dollars|bucks|euros?|pounds|usd|eur|gbp)\\b";
    private static final String EACH =
            "(?:/\\s?|per |an? |each |every )(?:mo|month|yr|year|wk|week|quarter)\\b|monthly\\b|yearly\\b";

    /** The second part of a range: "$500 to 2 landlords" has none. */
    private static final String HIGH = "(?:[-–]" + NUMBER + "(?:[km]\\b)?|\\s?(?:-|–|—|to)\\s?(?:" + MONEY + "|"
            + NUMBER + "(?:\\s?[km]\\b|(?=\\s*+(?:[.,;:!?)|]|$)|\\s?(?:" + EACH + ")))))";

    /** The first part of a range whose second one has the unit, as of "7-9k per month". */
    private static final String LOW = "(?:" + NUMBER + "k?+\\s?(?:-|–|—|to)\\s?)?+";

    private static final Pattern AMOUNT = Pattern.compile(
            MONEY + HIGH + "?+(?:\\s?(?:" + EACH + "))?+|(?<![\\w.,])" + LOW + NUMBER + "k?+\\s?(?:" + NAMED + "|"
                    + EACH + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CURRENCY = Pattern.compile("[$€£]|\\b" + NAMED, Pattern.CASE_INSENSITIVE);

    /** What is no amount, whatever it is called. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** Any number but a year: what stands in a section of counts without a single row. */
    private static final Pattern COUNT =
            Pattern.compile("(?<![\\w.,:/-])(?!(?:19|20)\\d\\d\\b)" + NUMBER + "(?![\\w:/-])");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|$)", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-*+>]|\\d{1,9}[.)])\\s+");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    /** Codes that say of a line that it was not read as it may be meant. */
    private static final Set<String> TOLD = Set.of("HD-053", "HD-060");

    private static final String COUNTED = "If it is to be counted, ";

    /** What its author may do about sums that are no longer exact. */
    static final String OTHERWISE =
            "; otherwise move it under a heading such as Notes, so that sums need not say \"at least\"";

    private static final String ELSEWHERE = "write it in a table under a heading such as Costs or KPIs";

    private final Note note;
    private final int first;
    private final Restated restated;
    private final Set<Integer> lines = new HashSet<>();

    /** Tells of what a note will hold from now on: front matter may say whatever it likes. */
    Uncounted(Note note) {
        this.note = note;
        this.first = note.facts.size();
        this.restated = new Restated(note.rows);
    }

    void tell() {
        Map<Integer, Place> told = note.problems.stream()
                .filter(problem -> TOLD.contains(problem.code()))
                .collect(Collectors.toMap(
                        problem -> problem.at().line(), Problem::at, (first, again) -> first, HashMap::new));
        note.facts.subList(first, note.facts.size()).stream()
                .filter(this::isUncounted)
                .filter(fact -> !told.containsKey(fact.cell().at().line()))
                .toList()
                .forEach(this::fact);
        note.kept.forEach(kept -> words(kept, told));
    }

    private boolean isUncounted(Fact fact) {
        Cell cell = fact.cell();
        if (note.dialect.isRead(fact.key())
                || restated.isTotal(fact.section(), fact.key())
                || YEAR.matcher(cell.text()).matches()) {
            return false;
        }
        if (cell.reading() instanceof Cell.Amount) {
            return note.dialect.counts(fact.section()) || isMoney(cell);
        }
        return isWords(cell)
                && !note.dialect.isTask(fact.section())
                && (AMOUNT.matcher(cell.text()).find()
                        || (note.dialect.requiresCounts(fact.section())
                                && COUNT.matcher(cell.text()).find()));
    }

    /** Whether words name an amount of money. */
    static boolean isMoney(String words) {
        return AMOUNT.matcher(words).find();
    }

    private static boolean isMoney(Cell cell) {
        return cell.quantity(Type.NUMBER).type() == Type.MONEY;
    }

    private static boolean hasCurrency(Cell cell) {
        return isMoney(cell) || CURRENCY.matcher(cell.text()).find();
    }

    private void fact(Fact fact) {
        String key = fact.key().substring(fact.key().lastIndexOf('/') + 1);
        boolean fits = counted(fact.section())
                .filter(column -> column.type() != ColumnType.MONEY || hasCurrency(fact.cell()))
                .isPresent();
        boolean added = note.dialect.counts(fact.section()) && fits;
        boolean sure = added || isMoney(fact.cell());
        String what = Problem.quote(fact.cell().text()) + " of " + Problem.quote(key)
                + " is kept as a fact that no figure counts";
        note.problems.add(
                problem(sure, fact.cell().at(), "HD-042", what, remedy(fact, key, fits) + (added ? OTHERWISE : "")));
        if (added) {
            unread(fact.cell().text(), fact.section(), fact.cell().at());
        }
    }

    /** Sums of a section are no longer exact where an amount of it is in no row. */
    private void unread(String amount, String section, Place at) {
        note.unread.add(Unread.amount(amount, section, at));
    }

    private Optional<Column> counted(String section) {
        return note.dialect.countingRole(section).flatMap(Role::counted);
    }

    private static Problem problem(boolean sure, Place at, String code, String what, String todo) {
        return sure ? Problem.warning(at, code, what, todo) : Problem.info(at, code, what, todo);
    }

    private String remedy(Fact fact, String key, boolean fits) {
        if (note.dialect.fact(key).isPresent()) {
            return "Write it as a point of its own, not below another";
        }
        Optional<String> row = note.dialect
                .countingRole(fact.section())
                .map(role -> fits ? written(role, key, fact.cell()) : row(role));
        return row.map(COUNTED::concat)
                .or(() -> meant(key, hasCurrency(fact.cell()))
                        .map(name -> "Write \"" + name + ": " + fact.cell().text() + "\", if that is meant"))
                .orElse(COUNTED + ELSEWHERE);
    }

    /** The known fact that a shorter name may stand for, as "payment" for that of a mortgage. */
    private Optional<String> meant(String key, boolean money) {
        return facts(money)
                .filter(name -> (" " + name + " ").contains(" " + key + " "))
                .findFirst();
    }

    /** The known facts that hold money, or else those that hold another amount. */
    private Stream<String> facts(boolean money) {
        return note.dialect.facts().entrySet().stream()
                .filter(fact -> fact.getValue().type().isCounted())
                .filter(fact -> (fact.getValue().type() == ColumnType.MONEY) == money)
                .map(Map.Entry::getKey);
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

    private void words(Note.Kept kept, Map<Integer, Place> told) {
        String section = kept.scope().section();
        Node block = kept.block();
        boolean code = block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock;
        if (!kept.scope().known() || (code && !note.dialect.counts(section))) {
            return;
        }
        String text = note.text.slice(block.getStartOffset(), block.getEndOffset());
        if (!holdsDigit(text)) {
            return;
        }
        int offset = block.getStartOffset();
        for (String line :
                COMMENT.matcher(text).replaceAll(found -> blanks(found.group())).split("\n", -1)) {
            int number = note.text.line(offset);
            if (!line.isBlank() && lines.add(number)) {
                line(section, line, offset, Optional.ofNullable(told.get(number)));
            }
            offset += line.length() + 1;
        }
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String blanks(String comment) {
        return comment.replaceAll("[^\n]", " ");
    }

    /** @param told where something else has been told of the line */
    private void line(String section, String line, int offset, Optional<Place> told) {
        boolean counts = note.dialect.counts(section);
        boolean free = note.dialect.roles(section).isEmpty() && !section.equals("notes");
        if (!counts && !free) {
            return;
        }
        Optional<MatchResult> amount = AMOUNT.matcher(line)
                .results()
                .filter(found -> !restated.says(section, line, found.group()))
                .findFirst();
        Optional<MatchResult> number =
                amount.isPresent() || !note.dialect.requiresCounts(section) || restated.hasRows(section)
                        ? amount
                        : COUNT.matcher(line).results().findFirst();
        number.ifPresent(found -> {
            Place at = told.orElseGet(() -> note.text.at(offset + found.start()));
            boolean added = amount.isPresent() && note.dialect.countsMoney(section);
            if (added) {
                unread(found.group().strip(), section, at);
            }
            if (told.isPresent()) {
                return;
            }
            String digits = found.group().strip();
            String what = Problem.quote(digits) + " in "
                    + Problem.quote(Words.plain(MARK.matcher(line).replaceFirst("")))
                    + " stands in words, which no figure counts";
            Optional<String> fact =
                    factIn(section, line, CURRENCY.matcher(digits).find());
            String todo = fact.map(key -> "write \"" + key + ": " + digits + "\" on a line of its own")
                    .or(() -> note.dialect.countingRole(section).map(Uncounted::row))
                    .orElse(ELSEWHERE);
            boolean sure = added || (amount.isPresent() && fact.isPresent());
            note.problems.add(problem(sure, at, "HD-043", what, COUNTED + todo + (added ? OTHERWISE : "")));
        });
    }

    /**
     * A fact that a sentence speaks of, and that the note states nowhere as one. Of money its name must be more than one word, and the
     * section have no rows for it, unless it is the section's own: who pays in cash, or for improvements, says nothing of what there is.
     */
    private Optional<String> factIn(String section, String line, boolean money) {
        String words = " " + WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
        return facts(money)
                .filter(key -> words.contains(" " + key + " "))
                .filter(key -> !money
                        || section.equals(note.dialect.sections().get(key))
                        || (key.indexOf(' ') > 0 && !note.dialect.counts(section)))
                .filter(key -> note.facts.stream().noneMatch(fact -> fact.key().equals(key)))
                .findFirst();
    }
}
