package dev.quarterdeck.metric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One node of the snapshot, with the pointer that is its source. */
public final class Measured {

    private final JsonNode node;
    private final String pointer;

    Measured(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Whether it was collected at all. An empty list was; a missing or null node was not. */
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    public Measured get(String field) {
        return new Measured(node.path(field), below(pointer, field));
    }

    /** The pointer to a field, its special characters escaped (RFC 6901). */
    static String below(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Whether it was collected and found to be empty, which is not the same as not collected. */
    public boolean isNull() {
        return node.isNull();
    }

    /** The elements of an array; none when it is absent, so ask {@link #isPresent()} where that differs. */
    public List<Measured> items() {
        List<Measured> items = new ArrayList<>();
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            items.add(new Measured(node.get(i), pointer + "/" + i));
        }
        return items;
    }

    /** The names of an object's fields, sorted. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }

    public Optional<String> text() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    public Optional<Boolean> flag() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** A day; nothing for what is none, however much it looks like one. */
    public Optional<LocalDate> day() {
        return text().flatMap(words -> parsed(words, LocalDate::parse));
    }

    /** A moment, as {@link #day()}. */
    public Optional<OffsetDateTime> moment() {
        return text().flatMap(words -> parsed(words, OffsetDateTime::parse));
    }

    private static <T> Optional<T> parsed(String words, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(words));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Quantity quantity(Type type) {
        return node.isNumber()
                ? Quantity.measured(type, node.decimalValue(), source())
                : Quantity.missing(type, Sources.none());
    }

    public Measurement source() {
        return new Measurement(pointer, Origin.of(pointer).call());
    }

    public Sources sources() {
        return Sources.of(source());
    }
}
