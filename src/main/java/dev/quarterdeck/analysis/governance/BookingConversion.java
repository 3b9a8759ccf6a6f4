package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Locale;

/** Bookings by visits, where a funnel counts both. */
final class BookingConversion {

    private BookingConversion() {}

    static List<Figure> figures(Evidence evidence) {
        return evidence.portfolio().units().stream()
                .map(Unit::id)
                .filter(unit -> of(evidence, unit).isKnown())
                .map(unit -> Figure.of("booking-conversion", unit, of(evidence, unit)))
                .toList();
    }

    private static Quantity of(Evidence evidence, String unit) {
        List<Row> stages = evidence.portfolio().rows(unit, "stage");
        Quantity bookings = count(stages, evidence.frameworks().words("booking-stages"));
        Quantity visits = count(stages, evidence.frameworks().words("visit-stages"));
        return bookings.isPositive()
                ? bookings.shareOf(visits)
                : Quantity.missing(Type.PERCENT, Evidence.sources(stages));
    }

    private static Quantity count(List<Row> stages, List<String> beginnings) {
        return stages.stream()
                .filter(row -> beginnings.stream()
                        .anyMatch(row.text("stage").orElse("").toLowerCase(Locale.ROOT)::startsWith))
                .findFirst()
                .map(row -> row.quantity("count", Type.COUNT))
                .orElseGet(() -> Quantity.missing(Type.COUNT, Evidence.sources(stages)));
    }
}
