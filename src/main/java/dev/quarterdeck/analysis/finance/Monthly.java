package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Per;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;

/** Recurring amounts as amounts a month: a year has 12 months, 52 weeks and 365 days. */
final class Monthly {

    private Monthly() {}

    static Quantity of(Row row, Quantity amount) {
        return List.of("amount", "low", "high").stream()
                .flatMap(column -> row.cell(column).flatMap(Cell::per).stream())
                .findFirst()
                .map(per -> convert(amount, per))
                .orElse(amount);
    }

    private static Quantity convert(Quantity amount, Per per) {
        return switch (per) {
            case ONCE, MONTH, PIECE, HOUR -> amount;
            case QUARTER -> over(amount, 1, 3);
            case YEAR -> over(amount, 1, 12);
            case WEEK -> over(amount, 52, 12);
            case DAY -> over(amount, 365, 12);
        };
    }

    private static Quantity over(Quantity amount, long times, long parts) {
        return number(times, amount.sources())
                .map(factor -> amount.times(factor)
                        .dividedBy(number(parts, amount.sources()).orElseThrow()))
                .orElse(amount);
    }

    private static Optional<Quantity> number(long number, Sources sources) {
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(Quantity.derived(Type.NUMBER, Range.of(number), sources));
    }
}
