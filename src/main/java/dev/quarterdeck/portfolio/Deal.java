package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A deal of a pipeline, by the framework's table of stages.
 *
 * @param probability the author's, else that of its stage
 * @param open whether it is neither won nor lost; a stage that the table does not know is open
 */
public record Deal(Row row, Quantity probability, boolean open) {

    /** Those of the rows that are open, in their order. */
    public static List<Deal> open(Portfolio portfolio, List<Row> rows) {
        return rows.stream().map(row -> of(portfolio, row)).filter(Deal::open).toList();
    }

    private static Deal of(Portfolio portfolio, Row row) {
        Optional<Entry> stage = portfolio
                .frameworks()
                .catalogue("finance", "Pipeline stages")
                .find(row.text("stage").orElse("").toLowerCase(Locale.ROOT));
        Quantity stated = row.quantity("probability", Type.PERCENT);
        Quantity probability = stated.isKnown()
                ? stated
                : stage.map(entry -> entry.quantity("probability", Type.PERCENT))
                        .orElse(stated);
        boolean closed =
                stage.flatMap(entry -> entry.text("open")).filter("no"::equals).isPresent();
        return new Deal(row, probability, !closed);
    }

    public Quantity value() {
        return row.money("value");
    }

    /** Value × probability. */
    public Quantity weighted() {
        return probability.percentOf(value());
    }
}
