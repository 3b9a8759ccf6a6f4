package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.Optional;

/**
 * A place that fails a check.
 *
 * @param unit whose it is, where anything tells
 */
public record Spot(Text where, Optional<String> unit) {

    /** A thing by the name in one of its fields. */
    static Spot by(String field, Measured thing, Portfolio portfolio) {
        return new Spot(Named.by(field, thing), portfolio.owners().of(thing));
    }

    /** A part under a name of its own, of the thing that owns it. */
    static Spot of(String name, Measured part, Measured owner, Portfolio portfolio) {
        return new Spot(Named.of(name, part), portfolio.owners().of(owner));
    }
}
