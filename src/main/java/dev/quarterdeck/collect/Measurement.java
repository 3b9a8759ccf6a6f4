package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/**
 * All that one run has collected.
 *
 * @param tree the snapshot
 * @param rows how each collector fared, by name
 */
public record Measurement(ObjectNode tree, List<Row> rows) {

    /** What a snapshot says of itself. */
    private static final Set<String> OF_ITSELF =
            Set.of("schema", "collectedAt", "collectors", "account", "accounts", "regions");

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
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(tree.fieldNames(), Spliterator.ORDERED), false)
                .allMatch(OF_ITSELF::contains);
    }
}
