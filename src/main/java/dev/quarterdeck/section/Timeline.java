package dev.quarterdeck.section;

import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dated things in a row, with today among them.
 *
 * @param what the head under which its table lists them, such as milestones
 * @param today the as-of date
 */
public record Timeline(Text title, Text description, Text what, LocalDate today, List<Event> events) implements Block {

    /**
     * One dated thing.
     *
     * @param when the date as shown, with its sources
     */
    public record Event(Optional<String> unit, Text what, LocalDate day, Text when, Text state, Tone tone) {}

    public Timeline {
        events = List.copyOf(events);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.timeline().apply(this);
    }

    @Override
    public Map<String, Block> parts() {
        return ByUnit.parts(
                events, event -> event.unit().stream(), own -> new Timeline(title, description, what, today, own));
    }
}
