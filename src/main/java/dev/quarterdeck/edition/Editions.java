package dev.quarterdeck.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names editions and seals them, after those that an archive holds. */
public final class Editions {

    private static final String COLLECTED = "collectedAt";

    private final Pointer pointer;

    public Editions(Pointer pointer) {
        this.pointer = pointer;
    }

    /**
     * What an edition is made from.
     *
     * @param contentHash the same for the same content, whenever, wherever and from whatever commit it is computed
     * @param snapshotHash empty where nothing was measured
     * @param version the product's
     */
    public record Origin(String contentHash, String snapshotHash, LocalDate asOf, String version) {

        /**
         * Hashes all that shapes an edition.
         *
         * @param files frameworks, perspectives, templates, assets, and of each handoff what tells it from all others
         * @param settings those that shape pages
         */
        public static Origin of(
                SortedMap<String, byte[]> files,
                Map<String, String> settings,
                Optional<byte[]> snapshot,
                LocalDate asOf,
                String version) {
            SortedMap<String, byte[]> parts = new TreeMap<>();
            files.forEach((name, bytes) -> parts.put("file " + name, bytes));
            settings.forEach((name, value) -> parts.put("setting " + name, bytes(value)));
            snapshot.ifPresent(bytes -> parts.put("snapshot", withoutTime(bytes)));
            parts.put("as of", bytes(asOf.toString()));
            parts.put("version", bytes(version));
            return new Origin(Hash.of(parts), snapshot.map(Hash::of).orElse(""), asOf, version);
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** What is no JSON is told where the snapshot is read, and stands here as it is. */
        private static byte[] withoutTime(byte[] snapshot) {
            Optional<JsonNode> root = Json.find(snapshot);
            if (root.isPresent() && root.get() instanceof ObjectNode object) {
                object.remove(COLLECTED);
            }
            return root.map(Json::write).orElse(snapshot);
        }
    }

    /** The edition that holds this content already; nothing when it is new. */
    public Optional<EditionId> holding(Origin origin) {
        String hash = origin.contentHash();
        return pointer.newest()
                .filter(entry -> entry.contentHash().equals(hash))
                .map(Pointer.Entry::id);
    }

    /**
     * The name for new content. A date before the newest edition's is a {@link ProblemException}.
     *
     * @param at where the date is stated
     */
    public EditionId next(LocalDate asOf, Place at) {
        Optional<EditionId> newest = pointer.newest().map(Pointer.Entry::id);
        if (newest.isPresent() && asOf.isBefore(newest.get().asOf())) {
            throw new ProblemException(Problem.error(
                    at,
                    "ED-001",
                    "the as-of date " + asOf + " is before that of edition " + newest.get(),
                    "Set as-of or -DasOf to " + newest.get().asOf() + " or later"));
        }
        return newest.filter(id -> id.asOf().equals(asOf)).map(EditionId::next).orElseGet(() -> new EditionId(asOf, 1));
    }

    /**
     * Seals an edition: lists its files and links it to the one before.
     *
     * @param files by path in the archive; those below the edition's folder, its assets and its histories
     * @param perspectives those in it
     */
    public Edition seal(EditionId id, Origin origin, SortedMap<String, Content> files, List<String> perspectives) {
        Manifest manifest = new Manifest(
                id,
                origin.version(),
                origin.contentHash(),
                origin.snapshotHash(),
                perspectives,
                pointer.newest().map(entry -> new Manifest.Link(entry.id(), entry.manifestHash())),
                Manifest.items(files));
        byte[] json = manifest.json();
        SortedMap<String, Content> all = new TreeMap<>(files);
        all.put(Manifest.path(id), Content.of(json));
        all.put(CheckSums.path(id), Content.of(CheckSums.of(manifest, json).bytes()));
        Map<String, String> histories = perspectives.stream()
                .filter(perspective -> files.containsKey(History.path(perspective, id)))
                .collect(Collectors.toMap(
                        perspective -> perspective,
                        perspective -> History.path(perspective, id),
                        (a, b) -> a,
                        TreeMap::new));
        Pointer.Entry entry = new Pointer.Entry(id, manifest.contentHash(), Hash.of(json), perspectives);
        return new Edition(id, all, manifest, pointer.with(entry, histories));
    }
}
