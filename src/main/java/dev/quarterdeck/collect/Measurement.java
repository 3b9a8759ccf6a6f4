package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * All that one run has collected.
 *
 * @param tree the snapshot
 * @param rows how each collector fared, by name
 */
public record Measurement(ObjectNode tree, List<Row> rows) {

    public Measurement {
        rows = List.copyOf(rows);
    }

    /** One line of the table that closes a run. */
    public record Row(
            String name,
            Status status,
            String message,
            int calls,
            double seconds,
            BigDecimal dollars,
            List<String> log) {

        public Row {
            log = List.copyOf(log);
        }
    }

    /** What the run has cost. */
    public BigDecimal dollars() {
        return rows.stream().map(Row::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int calls() {
        return rows.stream().mapToInt(Row::calls).sum();
    }

    /** Whether no collector brought back anything, so that an older snapshot says more than this one. */
    public boolean isEmpty() {
        return rows.stream().noneMatch(row -> row.status().isWhole() || row.status() == Status.PARTIAL);
    }
}
