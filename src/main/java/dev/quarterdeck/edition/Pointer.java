package dev.quarterdeck.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The archive's {@code _data/editions.json}: which edition readers are led to, and all there are.
 *
 * <p>The file is sealed with a hash over all the rest of it, so that no byte changes by accident and is believed.
 *
 * @param current empty only in an archive without editions
 * @param editions oldest first
 * @param histories by perspective, the path of its newest history file
 * @param pages the SHA-256 of each page around the editions, by path
 */
public record Pointer(
        Optional<EditionId> current, List<Entry> editions, Map<String, String> histories, Map<String, String> pages) {

    /** Its place in the archive. */
    public static final String PATH = "_data/editions.json";

    private static final int SCHEMA = 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pointer NONE = new Pointer(Optional.empty(), List.of(), Map.of(), Map.of());

    /** One published edition. */
    public record Entry(EditionId id, String contentHash, String manifestHash, List<String> perspectives) {
        public Entry {
            perspectives = List.copyOf(perspectives);
        }
    }

    public Pointer {
        editions = List.copyOf(editions);
        histories = Collections.unmodifiableMap(new TreeMap<>(histories));
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    }

    /** That of an archive without editions. */
    public static Pointer none() {
        return NONE;
    }

    /** The edition last published, which a rollback may have made other than the current one. */
    public Optional<Entry> newest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    public Optional<Entry> find(EditionId id) {
        return editions.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The same editions with another one current. */
    public Pointer at(EditionId other) {
        return new Pointer(Optional.of(other), editions, histories, pages);
    }

    /** The same with pages around the editions written anew; those of perspectives that are no more stay as they were. */
    public Pointer showing(Map<String, String> written) {
        Map<String, String> all = new TreeMap<>(pages);
        all.putAll(written);
        return new Pointer(current, editions, histories, all);
    }

    /** As it was before an edition was published. */
    public Pointer before(EditionId id) {
        List<Entry> earlier =
                editions.stream().filter(entry -> entry.id().compareTo(id) < 0).toList();
        return new Pointer(current, earlier, histories, pages);
    }

    Pointer with(Entry entry, Map<String, String> newHistories) {
        List<Entry> more = new ArrayList<>(editions);
        more.add(entry);
        Map<String, String> all = new LinkedHashMap<>(histories);
        all.putAll(newHistories);
        return new Pointer(Optional.of(entry.id()), more, all, pages);
    }

    /** The bytes of {@code editions.json}. */
    public byte[] json() {
        ObjectNode root = NODES.objectNode().put("schema", SCHEMA);
        current.ifPresent(id -> root.put("current", id.toString()));
        var all = root.putArray("editions");
        for (Entry entry : editions) {
            ObjectNode node = all.addObject()
                    .put("id", entry.id().toString())
                    .put("asOf", entry.id().asOf().toString())
                    .put("contentSha256", entry.contentHash())
                    .put("manifestSha256", entry.manifestHash());
            var named = node.putArray("perspectives");
            entry.perspectives().forEach(named::add);
        }
        ObjectNode paths = root.putObject("histories");
        histories.forEach(paths::put);
        ObjectNode around = root.putObject("pages");
        pages.forEach(around::put);
        return Json.write(root.put("sealSha256", Hash.of(Json.write(root))));
    }

    /** Reads an {@code editions.json}; throws {@link ProblemException} for what is none, or is not as a run has written it. */
    public static Pointer read(byte[] bytes) {
        Pointer pointer = read(Json.read(PATH, bytes));
        if (!Arrays.equals(pointer.json(), bytes)) {
            throw Json.damaged(PATH, "this file of the archive is not as it was written: its seal is broken");
        }
        return pointer;
    }

    private static Pointer read(JsonNode root) {
        List<Entry> editions = new ArrayList<>();
        for (JsonNode node : root.path("editions")) {
            List<String> perspectives = new ArrayList<>();
            node.path("perspectives").forEach(one -> perspectives.add(one.asText()));
            editions.add(new Entry(
                    id(PATH, node.path("id").asText()),
                    node.path("contentSha256").asText(),
                    node.path("manifestSha256").asText(),
                    perspectives));
        }
        Optional<EditionId> current =
                root.has("current") ? Optional.of(id(PATH, root.path("current").asText())) : Optional.empty();
        return new Pointer(current, editions, texts(root.path("histories")), texts(root.path("pages")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    static EditionId id(String file, String text) {
        return EditionId.parse(text)
                .orElseThrow(
                        () -> Json.damaged(file, "this file of the archive names no edition: " + Problem.quote(text)));
    }
}
