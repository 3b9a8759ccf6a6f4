package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import java.util.List;

/**
 * One pipe table as it stands in a text, nothing interpreted.
 *
 * @param heading the heading above it, as plain text; empty before the first one
 * @param rows cells as the author wrote them: a row may be shorter or longer than the head
 */
public record PipeTable(String heading, List<Cell> head, List<List<Cell>> rows, Place at) {

    /** The characters between two pipes, trimmed, with {@code \|} read as a pipe. */
    public record Cell(String text, Place at) {}

    public PipeTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
