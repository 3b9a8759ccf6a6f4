package dev.quarterdeck.handoff;

import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single statements: lines of the form {@code key: value}. */
final class Facts {

    private static final Pattern CURRENCY_AMOUNT = Pattern.compile("(?:US\\$|[$€£])\\s?\\d");
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");
    private static final Pattern DEFINITION = Pattern.compile("\\s*:\\s+\\S.*");
    private static final Pattern SAMPLE = Pattern.compile("\\s*\\(SAMPLE\\)\\s*$");

    private final Note note;

    Facts(Note note) {
        this.note = note;
    }

    boolean isKnown(String key) {
        return note.dialect.fact(Words.key(key)).isPresent();
    }

    Optional<Pair> split(String line) {
        return Pair.split(line, this::isKnown);
    }

    /** A pair, and where the text that it was split from begins. */
    private record Placed(Pair pair, int offset) {}

    /** Takes a paragraph whose lines all are pairs: two of them, or one with a known key. */
    boolean readsParagraph(Node paragraph) {
        List<Placed> pairs = pairs(paragraph);
        boolean open = note.scope().known() && !note.scope().section().equals("notes");
        boolean enough = pairs.size() == 1 ? isKnown(pairs.get(0).pair().key()) : pairs.size() > 1 && open;
        if (!enough
                || pairs.stream().anyMatch(one -> one.pair().value().isEmpty())
                || pairs.stream().anyMatch(one -> hasSeveralAmounts(one.pair(), one.offset()))) {
            return false;
        }
        pairs.forEach(one -> add(one.pair(), "", one.offset()));
        note.cover(paragraph.getStartOffset(), paragraph.getEndOffset());
        return true;
    }

    /** Its lines as pairs, a term and what the next line says of it as one; none where any line is no pair. */
    private List<Placed> pairs(Node paragraph) {
        String[] lines = note.text
                .slice(paragraph.getStartOffset(), paragraph.getEndOffset())
                .split("\n", -1);
        List<Placed> pairs = new ArrayList<>();
        int offset = paragraph.getStartOffset();
        for (int i = 0; i < lines.length; i++) {
            boolean defined =
                    i + 1 < lines.length && DEFINITION.matcher(lines[i + 1]).matches();
            Optional<Pair> pair = defined ? definition(lines[i], lines[i + 1]) : split(lines[i]);
            if (pair.isEmpty() && !lines[i].isBlank()) {
                return List.of();
            }
            int next = offset + lines[i].length() + 1;
            int at = defined ? next : offset;
            pair.ifPresent(one -> pairs.add(new Placed(one, at)));
            offset = next;
            if (defined) {
                i++;
                offset += lines[i].length() + 1;
            }
        }
        return pairs;
    }

    /** A term, and on the next line a colon and what is said of it. */
    private static Optional<Pair> definition(String term, String said) {
        int start = said.indexOf(':') + 1;
        while (start < said.length() && Character.isWhitespace(said.charAt(start))) {
            start++;
        }
        String key = Words.plain(term);
        return key.isBlank()
                ? Optional.empty()
                : Optional.of(new Pair(key, said.substring(start).strip(), start));
    }

    /** Whether a single amount of money is wanted, and there are more. Reports it. */
    boolean hasSeveralAmounts(Pair pair, int offset) {
        boolean money = note.dialect
                .fact(Words.key(pair.key()))
                .filter(column -> column.type() == ColumnType.MONEY)
                .isPresent();
        if (!money || Numeral.read(CellReader.text(pair.value())).isPresent()) {
            return false;
        }
        long amounts = CURRENCY_AMOUNT.matcher(pair.value()).results().count();
        if (amounts > 1) {
            note.problems.add(Problem.warning(
                    note.text.at(offset + pair.start()), "HD-060", amounts + " amounts; use one row each", ""));
        }
        return amounts > 1;
    }

    /**
     * Adds a fact.
     *
     * @param parent the path of keys above it, ended by a stroke, or empty
     * @param offset where the text that was split begins
     */
    void add(Pair pair, String parent, int offset) {
        Place at = note.text.at(offset + pair.start());
        note.add(new Fact(
                note.unit, note.scope().section(), parent + Words.key(pair.key()), cell(pair.key(), pair.value(), at)));
    }

    /** The value as its key's type, else as what it looks like. */
    Cell cell(String key, String raw, Place at) {
        String value = SAMPLE.matcher(raw).replaceFirst("");
        Header header = Header.named(key);
        Column column = note.dialect.fact(header.key()).orElseGet(() -> guessed(header, value));
        return note.cells.read(value, at, column, header, note.scope().section());
    }

    private static Column guessed(Header header, String value) {
        String text = CellReader.text(value);
        ColumnType type = ColumnType.TEXT;
        if (ISO_DATE.matcher(text).matches()) {
            type = ColumnType.DATE;
        } else if (Numeral.read(text)
                .filter(number ->
                        fits(number) && (!number.swapped() || !number.currency().isEmpty()))
                .isPresent()) {
            type = ColumnType.ANY;
        }
        return new Column(header.key(), type, Optional.empty(), Column.Need.OPTIONAL, false, List.of());
    }

    private static boolean fits(Numeral number) {
        return !number.percent() || number.range().high().intValue() <= 100;
    }
}
