package dev.quarterdeck.collect.repository;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/** Parses one file of Python. The grammar goes on after a mistake, as in an editor. */
final class PythonParser {

    /** Deeper than anything that somebody writes. */
    private static final int MOST_LEVELS = 500;

    private final String source;
    private final int[] lineEnds;
    private boolean whole = true;

    /** Words of the grammar by their numbers: asked once each, since each answer comes from outside the JVM. */
    private final Map<Integer, String> types = new HashMap<>();

    private final Map<Integer, String> fields = new HashMap<>();

    /**
     * The parser counts bytes; with one byte for each sign, its places are those in the text. Nothing that is looked for has other signs. Python
     * takes no notice of form feeds, and the grammar does not know them.
     */
    private PythonParser(String text) {
        this.source = text.replaceAll("[^\\x00-\\x7F]", "_").replace("\f", "");
        this.lineEnds = IntStream.range(0, source.length())
                .filter(place -> source.charAt(place) == '\n')
                .toArray();
    }

    /**
     * What was parsed.
     *
     * @param whole false where some of it is no Python, or too deep
     */
    record Parsed(Syntax tree, boolean whole) {}

    static Parsed parse(String text) {
        return new PythonParser(text).parse();
    }

    private Parsed parse() {
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(new TreeSitterPython());
            try (TSTree parsed = parser.parseString(null, source)) {
                TSNode root = parsed.getRootNode();
                whole = !root.hasError();
                try (TSTreeCursor cursor = new TSTreeCursor(root)) {
                    return new Parsed(syntax(cursor, 0), whole);
                }
            }
        }
    }

    private int line(int place) {
        int found = Arrays.binarySearch(lineEnds, place);
        return (found < 0 ? -found - 1 : found) + 1;
    }

    private Syntax syntax(TSTreeCursor cursor, int level) {
        TSNode node = cursor.currentNode();
        String type = types.computeIfAbsent(node.getSymbol(), symbol -> node.getType());
        String field = fields.computeIfAbsent(
                cursor.currentFieldId(),
                id -> Optional.ofNullable(cursor.currentFieldName()).orElse(""));
        List<Syntax> children = new ArrayList<>();
        if (level == MOST_LEVELS) {
            whole = false;
        } else if (cursor.gotoFirstChild()) {
            do {
                children.add(syntax(cursor, level + 1));
            } while (cursor.gotoNextSibling());
            cursor.gotoParent();
        }
        int start = Math.min(node.getStartByte(), source.length());
        int end = Math.min(node.getEndByte(), source.length());
        return new Syntax(type, field, source, start, end, line(start), children);
    }
}
