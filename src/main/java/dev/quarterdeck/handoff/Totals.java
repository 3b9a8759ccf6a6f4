package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares what a total row says with what the rows above it add up to. */
final class Totals {

    /** Half a per cent, or one dollar where that is more. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    private final Note note;
    private final Fields fields;
    private final List<Row> rows;
    private final Set<Integer> starts = new TreeSet<>();

    /** @param rows those made so far, whenever a total is checked */
    Totals(Note note, Fields fields, List<Row> rows) {
        this.note = note;
        this.fields = fields;
        this.rows = rows;
        starts.add(0);
    }

    /** A total may add up all rows above it, or those since another one; it is held against what comes nearest. */
    void check(Map<String, Cell> totals) {
        totals.forEach((column, total) -> {
            Type type = fields.role()
                    .column(column)
                    .filter(c -> c.type() == ColumnType.MONEY)
                    .map(c -> Type.MONEY)
                    .orElse(Type.COUNT);
            List<Quantity> sums = starts.stream()
                    .filter(start -> start == 0 || start < rows.size())
                    .map(start -> sum(column, type, start))
                    .toList();
            total.quantity(type)
                    .mid()
                    .filter(says -> sums.stream().allMatch(sum -> sum.mid().isPresent()))
                    .ifPresent(says -> check(total, says, sums));
        });
        starts.add(rows.size());
    }

    private Quantity sum(String column, Type type, int start) {
        return Quantity.sum(
                type,
                rows.subList(start, rows.size()).stream()
                        .map(row -> row.quantity(column, type))
                        .toList());
    }

    private void check(Cell total, BigDecimal says, List<Quantity> sums) {
        Quantity nearest = Collections.min(
                sums,
                Comparator.comparing(
                        sum -> sum.mid().orElseThrow().subtract(says).abs()));
        BigDecimal adds = nearest.mid().orElseThrow();
        if (differ(says, adds)) {
            Format format = Format.of(nearest.type());
            note.problems.add(Problem.warning(
                    total.at(),
                    "HD-070",
                    "total says " + format.number(says, nearest.unit()) + " but rows add up to "
                            + format.number(adds, nearest.unit()),
                    ""));
        }
    }

    private static boolean differ(BigDecimal says, BigDecimal adds) {
        BigDecimal tolerance = BigDecimal.ONE.max(adds.abs().multiply(TOLERANCE));
        return says.subtract(adds).abs().compareTo(tolerance) > 0;
    }
}
