package dev.quarterdeck.metric;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a snapshot file and holds it against the published schema; one that does not fit is not used at all. */
public final class SnapshotReader {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private static final String SCHEMA = "/snapshot.schema.json";

    private SnapshotReader() {}

    /**
     * What was read.
     *
     * @param snapshot without measurements when there is no file or it cannot be used
     */
    public record Reading(Snapshot snapshot, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param name the file's path in the site, for problems
     */
    public static Reading read(Path file, String name) {
        if (!Files.exists(file)) {
            return unusable(Problem.info(
                    Place.startOf(name),
                    "SN-001",
                    "there is no snapshot of metrics",
                    "Collect the metrics, or name their file in the settings"));
        }
        try {
            return read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            return unusable(Problem.error(
                    Place.startOf(name), "SN-002", "the snapshot cannot be read", "Check the file and its rights"));
        }
    }

    /** Reads the bytes of a file. */
    static Reading read(byte[] bytes, String name) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            return unusable(Problem.error(
                    place(name, e.getLocation()),
                    "SN-002",
                    "the snapshot is not JSON: " + firstClause(e.getOriginalMessage()),
                    "Collect the metrics again"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read bytes in memory", e);
        }
        List<SchemaFaults.Fault> faults = new ArrayList<>(faults(root));
        halves(root, "", faults);
        if (faults.isEmpty()) {
            return new Reading(new Snapshot(root), List.of());
        }
        JsonPlaces places = new JsonPlaces(name, bytes);
        return new Reading(
                Snapshot.none(),
                faults.stream()
                        .map(fault -> Problem.error(
                                places.of(fault.pointer()),
                                "SN-003",
                                (fault.pointer().isEmpty() ? "the snapshot" : Problem.quote(fault.pointer())) + " "
                                        + fault.what(),
                                "Collect the metrics again; none of them is used"))
                        .toList());
    }

    /** JSON can escape one half of a character, which pages and letters cannot hold. */
    private static void halves(JsonNode value, String at, List<SchemaFaults.Fault> faults) {
        if (value.asText().codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE)) {
            faults.add(new SchemaFaults.Fault(at, "holds half a character"));
            return;
        }
        value.properties().forEach(field -> halves(field.getValue(), Measured.below(at, field.getKey()), faults));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            halves(value.get(i), at + "/" + i, faults);
        }
    }

    private static Reading unusable(Problem problem) {
        return new Reading(Snapshot.none(), List.of(problem));
    }

    static Place place(String name, JsonLocation at) {
        return new Place(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    /** What the parser found, without the rest of its message, which names its own classes. */
    private static String firstClause(String message) {
        return message.lines().findFirst().orElse("").split("[:;(]", 2)[0].strip();
    }

    /** Those of some paths at which a snapshot holds nothing; {@code *} in them is any element of a list. */
    public static List<List<String>> unknown(List<List<String>> paths) {
        JsonNode schema = schema();
        return paths.stream().filter(path -> !describes(schema, path)).toList();
    }

    private static boolean describes(JsonNode schema, List<String> path) {
        JsonNode rule = schema;
        for (String step : path) {
            rule = step.equals("*")
                    ? rule.path("items")
                    : rule.path("properties").path(step);
        }
        return !rule.isMissingNode();
    }

    /** Where a tree does not fit the schema. */
    static List<SchemaFaults.Fault> faults(JsonNode tree) {
        return new SchemaFaults(schema()).of(tree);
    }

    private static JsonNode schema() {
        try (InputStream in = SnapshotReader.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SCHEMA);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + SCHEMA, e);
        }
    }
}
