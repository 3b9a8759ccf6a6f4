package dev.quarterdeck.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One perspective's key figures in all editions so far, oldest first. */
public record History(List<Point> points) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The key figures of one edition: as they were shown, by label. */
    public record Point(EditionId edition, Map<String, Shown> figures) {
        public Point {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /**
     * A figure as it was shown.
     *
     * @param value decimal digits; empty where it was not known
     */
    public record Shown(String display, Optional<String> value) {}

    public History {
        points = List.copyOf(points);
    }

    public static History none() {
        return new History(List.of());
    }

    /** Where the file of a perspective's history up to an edition lies in the archive. */
    public static String path(String perspective, EditionId edition) {
        return "_data/" + perspective + "/history-" + edition + ".json";
    }

    public History with(Point point) {
        List<Point> more = new ArrayList<>(points);
        more.add(point);
        return new History(more);
    }

    /** What it was before an edition. */
    public History before(EditionId edition) {
        return new History(points.stream()
                .filter(point -> point.edition().compareTo(edition) < 0)
                .toList());
    }

    /** The bytes of the file. */
    public byte[] json() {
        ObjectNode root = NODES.objectNode().put("schema", Manifest.SCHEMA);
        ArrayNode editions = root.putArray("editions");
        for (Point point : points) {
            ObjectNode node = editions.addObject()
                    .put("edition", point.edition().toString())
                    .put("asOf", point.edition().asOf().toString());
            ObjectNode figures = node.putObject("figures");
            point.figures().forEach((key, shown) -> {
                ObjectNode figure = figures.putObject(key).put("display", shown.display());
                shown.value().ifPresent(value -> figure.put("value", value));
            });
        }
        return Json.write(root);
    }

    /** Reads a history file; throws {@link java.io.UncheckedIOException} for what is none. */
    public static History read(String path, byte[] bytes) {
        List<Point> points = new ArrayList<>();
        for (JsonNode node : Json.read(path, bytes).path("editions")) {
            Map<String, Shown> figures = new LinkedHashMap<>();
            node.path("figures").properties().forEach(field -> {
                JsonNode value = field.getValue().path("value");
                figures.put(
                        field.getKey(),
                        new Shown(
                                field.getValue().path("display").asText(),
                                value.isMissingNode() ? Optional.empty() : Optional.of(value.asText())));
            });
            points.add(new Point(Pointer.id(path, node.path("edition").asText()), figures));
        }
        return new History(points);
    }
}
