package dev.quarterdeck.collect.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private boolean whole = true;

    /** The parser counts bytes; with one byte for each sign, its places are those in the text. Nothing that is looked for has other signs. */
    private PythonParser(String text) {
        this.source = text.replaceAll("[^\\x00-\\x7F]", "_");
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

    private Syntax syntax(TSTreeCursor cursor, int level) {
        TSNode node = cursor.currentNode();
        String field = Optional.ofNullable(cursor.currentFieldName()).orElse("");
        List<Syntax> children = new ArrayList<>();
        if (level == MOST_LEVELS) {
            whole = false;
        } else if (cursor.gotoFirstChild()) {
            do {
                children.add(syntax(cursor, level + 1));
            } while (cursor.gotoNextSibling());
            cursor.gotoParent();
        }
        return new Syntax(
                node.getType(),
                field,
                source,
                Math.min(node.getStartByte(), source.length()),
                Math.min(node.getEndByte(), source.length()),
                node.getStartPoint().getRow() + 1,
                children);
    }
}
