package dev.quarterdeck.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a snapshot as one file that reads well in a difference: a line for each value, fields sorted, equal trees in equal bytes. */
public final class SnapshotWriter {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private SnapshotWriter() {}

    /**
     * Replaces a snapshot by a newer one, or leaves it as it is.
     *
     * @param name the file's path in the site, for problems
     */
    public static void write(JsonNode tree, Path file, String name) {
        List<SchemaFaults.Fault> faults = SnapshotReader.faults(tree);
        if (!faults.isEmpty()) {
            SchemaFaults.Fault first = faults.get(0);
            throw refused(
                    name,
                    "SN-004",
                    "what was collected does not fit the schema: " + first.pointer() + " " + first.what(),
                    "");
        }
        Optional<OffsetDateTime> collected = collectedAt(new Snapshot(tree));
        collectedAt(SnapshotReader.read(file, name).snapshot())
                .filter(there -> collected.filter(there::isAfter).isPresent())
                .ifPresent(there -> {
                    throw refused(
                            name,
                            "SN-005",
                            "the snapshot was collected later, " + there,
                            "Move it away if this machine's clock is right");
                });
        replace(file, bytes(tree));
    }

    private static Optional<OffsetDateTime> collectedAt(Snapshot snapshot) {
        return snapshot.at("/collectedAt").moment();
    }

    /** The file's bytes. */
    static byte[] bytes(JsonNode tree) {
        try {
            return (JSON.writeValueAsString(sorted(tree)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write a tree in memory", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> list.add(sorted(element)));
            return list;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(field -> object.set(field.getKey(), sorted(field.getValue())));
        return object;
    }

    /** Whoever reads at that moment gets the old one or the new one, whole. */
    private static void replace(Path file, byte[] bytes) {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static ProblemException refused(String name, String code, String what, String todo) {
        return new ProblemException(Problem.error(Place.startOf(name), code, what, todo));
    }
}
