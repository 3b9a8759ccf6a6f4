package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a total row says with what the rows above it add up to. */
final class Totals {

    /** Half a per cent, or one dollar where that is more. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    private final Note note;
    private final Fields fields;
    private final List<Row> rows;

    Totals(Note note, Fields fields, List<Row> rows) {
        this.note = note;
        this.fields = fields;
        this.rows = rows;
    }

    void check(Map<String, Cell> totals) {
        totals.forEach((column, total) -> {
            Type type = fields.role()
                    .column(column)
                    .filter(c -> c.type() == ColumnType.MONEY)
                    .map(c -> Type.MONEY)
                    .orElse(Type.COUNT);
            Quantity sum = Quantity.sum(
                    type, rows.stream().map(row -> row.quantity(column, type)).toList());
            Optional<BigDecimal> says = total.quantity(type).mid();
            Optional<BigDecimal> adds = sum.mid();
            if (says.isPresent() && adds.isPresent() && differ(says.get(), adds.get())) {
                Format format = Format.of(type);
                String currency = sum.unit();
                note.problems.add(Problem.warning(
                        total.at(),
                        "HD-070",
                        "total says " + format.number(says.get(), currency) + " but rows add up to "
                                + format.number(adds.get(), currency),
                        ""));
            }
        });
    }

    private static boolean differ(BigDecimal says, BigDecimal adds) {
        BigDecimal tolerance = BigDecimal.ONE.max(adds.abs().multiply(TOLERANCE));
        return says.subtract(adds).abs().compareTo(tolerance) > 0;
    }
}
