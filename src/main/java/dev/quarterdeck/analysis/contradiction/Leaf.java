package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One measured value.
 *
 * @param value absent where a part of the way to it was not collected
 * @param item the thing it was measured of
 * @param owner the unit whose it is; empty when nothing tells
 */
record Leaf(Measured value, Measured item, Optional<String> owner) {

    /** A null was collected and says that there is none. */
    boolean isKnown() {
        return value.isPresent() || value.isNull();
    }

    /** Whether it says that there is something: yes, a word, more than zero, or a thing with parts. */
    boolean holds() {
        if (!value.isPresent()) {
            return false;
        }
        return value.flag()
                .or(() -> value.text().map(text -> !text.isBlank()))
                .or(() -> value.quantity(Type.NUMBER).mid().map(number -> number.signum() > 0))
                .orElse(true);
    }

    /** The name of what it was measured of, resting on the value. */
    Text name() {
        String name = Stream.of(
                        item.get("name").text().stream(),
                        item.get("aliases").items().stream().flatMap(alias -> alias.text().stream()),
                        Stream.of("domain", "function", "path", "day", "id")
                                .flatMap(field -> item.get(field).text().stream()),
                        item.text().stream())
                .flatMap(names -> names)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(item.source().pointer());
        return Text.of(Run.Role.NAME, name, value.sources());
    }
}
