package dev.quarterdeck.handoff;

import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been gathered from one file so far, and which of its lines are accounted for. */
final class Note {

    final String file;
    final String unit;
    final Dialect dialect;
    final UnitNames units;
    final SourceText text;
    final CellReader cells;
    final List<Problem> problems;
    final List<Row> rows = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Prose> prose = new ArrayList<>();
    final Map<String, Place> sections = new LinkedHashMap<>();
    final List<Unread> unread = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private final StringBuilder source = new StringBuilder();
    private int proseStart = -1;
    private Scope scope = Scope.SUMMARY;

    /**
     * The section that is being read.
     *
     * @param heading as the author wrote it
     * @param qualifier the part of the heading, or the subheading, that says more than the section
     * @param known whether its tables and bullets are data
     */
    record Scope(String section, String heading, String qualifier, boolean known) {

        static final Scope SUMMARY = new Scope("summary", "", "", true);
    }

    /** A block that stays words, of which nothing has been told yet. */
    record Kept(Scope scope, Node block) {}

    Note(
            String file,
            String unit,
            Dialect dialect,
            UnitNames units,
            SourceText text,
            CellReader cells,
            List<Problem> problems) {
        this.file = file;
        this.unit = unit;
        this.dialect = dialect;
        this.units = units;
        this.text = text;
        this.cells = cells;
        this.problems = problems;
    }

    Scope scope() {
        return scope;
    }

    void enter(Scope next, Place at) {
        flush();
        scope = next;
        sections.putIfAbsent(next.section(), at);
    }

    /** Counts the lines between two offsets as read. */
    void cover(int from, int to) {
        covered.set(text.line(from), text.line(Math.max(from, to - 1)) + 1);
    }

    boolean covers(int line) {
        return covered.get(line);
    }

    void add(Row row) {
        flush();
        rows.add(row);
    }

    void add(Fact fact) {
        flush();
        facts.add(fact);
    }

    /** Adds a block that stays as it stands. */
    void prose(Node block) {
        kept.add(new Kept(scope, block));
        prose(block, "");
    }

    /** Adds a table whose author has been told why it is none, or a footnote. */
    void shown(Node block) {
        prose(block, "");
    }

    /** Adds a list item's own words, without what is listed below it. */
    void bullet(Node words) {
        kept.add(new Kept(scope, words));
        prose(words, "- ");
    }

    private void prose(Node block, String mark) {
        cover(block.getStartOffset(), block.getEndOffset());
        if (proseStart < 0) {
            proseStart = block.getStartOffset();
        } else {
            source.append('\n');
        }
        source.append(mark)
                .append(text.block(block.getStartOffset(), block.getEndOffset()).stripTrailing())
                .append('\n');
    }

    /** Ends a stretch of prose. */
    void flush() {
        if (proseStart >= 0) {
            String body = withoutComments(source.toString()).strip();
            prose.add(new Prose(unit, scope.section(), scope.heading(), body, text.at(proseStart)));
            proseStart = -1;
            source.setLength(0);
        }
    }

    private static String withoutComments(String markdown) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int open = markdown.indexOf("<!--"); open >= 0; open = markdown.indexOf("<!--", from)) {
            int close = markdown.indexOf("-->", open + 4);
            kept.append(markdown, from, open);
            from = close < 0 ? markdown.length() : close + 3;
            if (close < 0) {
                break;
            }
        }
        return kept.append(markdown.substring(from)).toString();
    }
}
