package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import java.util.ArrayList;
import java.util.List;

/** The cells of a table as they stand. */
record Grid(List<Raw> head, List<List<Raw>> rows) {

    /**
     * The characters of one cell, trimmed.
     *
     * @param closed whether a stroke ends it
     */
    record Raw(String text, Place at, boolean closed) {

        boolean isBlank() {
            return text.isBlank();
        }

        Raw saying(String other) {
            return new Raw(other, at, closed);
        }
    }

    static Grid of(TableBlock block, SourceText text) {
        List<Raw> head = new ArrayList<>();
        List<List<Raw>> rows = new ArrayList<>();
        for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    head.addAll(cells(row, text));
                } else if (part instanceof TableBody) {
                    rows.add(cells(row, text));
                }
            }
        }
        return new Grid(head, rows);
    }

    private static List<Raw> cells(Node row, SourceText text) {
        List<Raw> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                String raw = cell.getText().toString();
                int blanks = raw.length() - raw.stripLeading().length();
                int start = cell.getText().getStartOffset() + (raw.isBlank() ? 0 : blanks);
                boolean closed = !cell.getClosingMarker().isEmpty();
                cells.add(new Raw(raw.strip().replace("\\|", "|"), text.at(start), closed));
            }
        }
        return cells;
    }

    List<Header> headers() {
        return head.stream().map(cell -> Header.of(cell.text())).toList();
    }

    /** Rows as columns: the first column becomes the head. */
    Grid turned() {
        List<List<Raw>> all = new ArrayList<>();
        all.add(head);
        all.addAll(rows);
        List<List<Raw>> turned = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            List<Raw> line = new ArrayList<>();
            for (List<Raw> row : all) {
                line.add(column < row.size() ? row.get(column) : row.get(0).saying(""));
            }
            turned.add(line);
        }
        return new Grid(turned.get(0), turned.subList(1, turned.size()));
    }
}
