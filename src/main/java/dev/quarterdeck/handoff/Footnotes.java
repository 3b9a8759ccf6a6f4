package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below a table about the cells that carry a mark.
 *
 * @param texts by mark
 * @param blocks that hold them: they are notes, not facts or tasks, and are shown as they stand too
 */
record Footnotes(Map<String, String> texts, List<Node> blocks) {

    private static final String MARK = "\\*{1,3}|[†‡]|\\[\\d{1,2}]";
    private static final String ENDS = "*†‡]";
    private static final Pattern MARKED = Pattern.compile("(?<=[^\\s*])\\s?(" + MARK + ")$");
    private static final Pattern TEXT = Pattern.compile("\\s{0,3}\\\\?(" + MARK + ")\\s*(\\S.*)");

    static Footnotes below(TableBlock table, SourceText source) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Node> blocks = new ArrayList<>();
        Node node = table.getNext();
        while (node instanceof ListBlock || node instanceof Paragraph) {
            Map<String, String> own = texts(source.slice(node.getStartOffset(), node.getEndOffset()));
            if (own.isEmpty() || !areMarksOf(table, source, own)) {
                break;
            }
            texts.putAll(own);
            blocks.add(node);
            node = node.getNext();
        }
        return new Footnotes(texts, blocks);
    }

    /** By mark, with the lines that go on; none where the first line has no mark. */
    private static Map<String, String> texts(String block) {
        Map<String, String> texts = new LinkedHashMap<>();
        String mark = "";
        for (String line : block.lines().toList()) {
            Matcher start = TEXT.matcher(line);
            if (start.matches()) {
                mark = start.group(1);
                texts.merge(mark, Words.plain(start.group(2)), (one, other) -> one + " " + other);
            } else if (mark.isEmpty()) {
                return Map.of();
            } else {
                texts.merge(mark, Words.plain(line), (one, other) -> one + " " + other);
            }
        }
        return texts;
    }

    private static boolean areMarksOf(TableBlock table, SourceText source, Map<String, String> texts) {
        List<String> marks = Grid.of(table, source).rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> mark(cell.text()).stream())
                .toList();
        return marks.containsAll(texts.keySet());
    }

    /** Stars that end emphasis are no mark. */
    private static Optional<String> mark(String raw) {
        Matcher mark = MARKED.matcher(raw);
        return mark.find() && raw.indexOf(mark.group(1)) == mark.start(1)
                ? Optional.of(mark.group(1))
                : Optional.empty();
    }

    /** The text without its mark. */
    static String without(String plain) {
        // Each cell of each table is asked, and few end like a mark.
        return plain.isEmpty() || ENDS.indexOf(plain.charAt(plain.length() - 1)) < 0
                ? plain
                : MARKED.matcher(plain).replaceFirst("");
    }

    /** What is said of a row's cells. */
    List<String> of(List<Grid.Raw> row) {
        return texts.isEmpty()
                ? List.of()
                : row.stream()
                        .flatMap(cell -> mark(cell.text()).stream())
                        .flatMap(mark -> Optional.ofNullable(texts.get(mark)).stream())
                        .distinct()
                        .toList();
    }
}
