package dev.quarterdeck.notify;

import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.List;

/** Actions that a report tells. */
final class Tasks {

    private static final Place AT = new Place("content/handoffs/jada.md", 40, 3);

    private Tasks() {}

    static News.Task task(String title, Status status) {
        Quantity five = Quantity.stated(Type.COUNT, Range.of(5), AT);
        Action action = new Action(
                "G1",
                true,
                title,
                "jada",
                "growth",
                List.of("C. Ladd"),
                Day.stated(LocalDate.parse("2026-05-08"), Sources.of(AT)),
                five,
                five,
                five,
                five,
                five,
                status,
                List.of(),
                false,
                Sources.of(AT));
        return new News.Task(action, "2026-05-01", List.of("ceo"));
    }
}
