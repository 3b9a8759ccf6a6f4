package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.quarterdeck.source.Place;
import java.util.ArrayList;
import java.util.List;

/** Reads the pipe tables of a Markdown text, each under its heading: what frameworks are made of. */
public final class TableReader {

    private final Parser parser;

    public TableReader() {
        MutableDataSet options = new MutableDataSet()
                .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
                .set(Parser.TRACK_DOCUMENT_LINES, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(TablesExtension.MIN_HEADER_ROWS, 1)
                .set(TablesExtension.MAX_HEADER_ROWS, 1)
                .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
                .set(TablesExtension.COLUMN_SPANS, false);
        this.parser = BlockStarts.parser(options).build();
    }

    /** The tables in the order they stand in; {@code file} is how places name the text. */
    public List<PipeTable> read(String file, String text) {
        Document document = parser.parse(text);
        List<PipeTable> tables = new ArrayList<>();
        String heading = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading title) {
                heading = new TextCollectingVisitor().collectAndGetText(title).strip();
            } else if (node instanceof TableBlock block) {
                tables.add(new Positions(file, text, document).table(heading, block));
            }
        }
        return tables;
    }

    /** One document, in which offsets become places. */
    private record Positions(String file, String text, Document document) {

        PipeTable table(String heading, TableBlock block) {
            List<PipeTable.Cell> head = new ArrayList<>();
            List<List<PipeTable.Cell>> rows = new ArrayList<>();
            for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (part instanceof TableHead && row instanceof TableRow) {
                        head.addAll(cells(row));
                    } else if (part instanceof TableBody && row instanceof TableRow) {
                        rows.add(cells(row));
                    }
                }
            }
            return new PipeTable(heading, head, rows, at(block.getStartOffset()));
        }

        private List<PipeTable.Cell> cells(Node row) {
            List<PipeTable.Cell> cells = new ArrayList<>();
            for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof TableCell cell) {
                    String raw = cell.getText().toString();
                    int blanks = raw.length() - raw.stripLeading().length();
                    cells.add(new PipeTable.Cell(
                            raw.strip().replace("\\|", "|"), at(cell.getText().getStartOffset() + blanks)));
                }
            }
            return cells;
        }

        private Place at(int offset) {
            int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
            return new Place(file, document.getLineNumber(offset) + 1, text.codePointCount(lineStart, offset) + 1);
        }
    }
}
