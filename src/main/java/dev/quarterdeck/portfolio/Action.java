package dev.quarterdeck.portfolio;

import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something to be done, with its priority.
 *
 * @param id the author's, or a slug of the title
 * @param named whether the author gave the id
 * @param impact one to five; {@code confidence} in per cent; {@code effort} in person-days; {@code gain} money a month
 * @param score impact × confidence × urgency × linkage ÷ effort, two decimals
 * @param addresses ids of the rules it answers
 * @param proposed whether a framework proposes it and no handoff does
 */
public record Action(
        String id,
        boolean named,
        String title,
        String unit,
        String area,
        List<String> owners,
        Day due,
        Quantity impact,
        Quantity confidence,
        Quantity effort,
        Quantity gain,
        Quantity score,
        Status status,
        List<String> addresses,
        boolean proposed,
        Sources sources) {

    public Action {
        owners = List.copyOf(owners);
        addresses = List.copyOf(addresses);
    }

    /** Days past its due day; missing where it is done, has no day or is not yet late. */
    public Quantity late(LocalDate asOf) {
        return due.date()
                .filter(day -> status.isOpen() && day.isBefore(asOf))
                .map(day -> Quantity.derived(Type.DAYS, Range.of(ChronoUnit.DAYS.between(day, asOf)), due.sources()))
                .orElseGet(() -> Quantity.missing(Type.DAYS, due.sources()));
    }

    /** The title, behind the id where the author gave one. */
    public Text words() {
        Text quoted = Text.quote(title, sources);
        return named ? Text.id(id).and(Text.label(" ")).and(quoted) : quoted;
    }
}
