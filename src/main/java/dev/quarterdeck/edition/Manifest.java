package dev.quarterdeck.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What an edition consists of.
 *
 * @param contentHash of everything that it was made from
 * @param snapshotHash of the metrics as they stood
 * @param previous the edition before it; empty for the first
 * @param files by path in the archive, in the order of paths
 */
public record Manifest(
        EditionId edition,
        String version,
        String contentHash,
        String snapshotHash,
        List<String> perspectives,
        Optional<Link> previous,
        List<Item> files) {

    static final int SCHEMA = 1;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** An earlier edition and the SHA-256 of its {@code manifest.json}. */
    public record Link(EditionId edition, String manifestHash) {}

    /**
     * One file.
     *
     * @param sha256 of its plain bytes
     * @param size in bytes
     * @param type media type
     */
    public record Item(String path, String sha256, long size, String type) {}

    public Manifest {
        perspectives = List.copyOf(perspectives);
        files = List.copyOf(files);
    }

    static List<Item> items(SortedMap<String, Content> files) {
        List<Item> items = new ArrayList<>();
        files.forEach((path, content) -> items.add(new Item(path, content.sha256(), content.size(), type(path))));
        return items;
    }

    /** The media type of a file, by the end of its name. */
    public static String type(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "json" -> "application/json";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case "ico" -> "image/x-icon";
            default -> "application/octet-stream";
        };
    }

    /** Where a manifest lies in the archive. */
    public static String path(EditionId edition) {
        return edition + "/manifest.json";
    }

    /** The bytes of {@code manifest.json}. */
    public byte[] json() {
        ObjectNode root = NODES.objectNode()
                .put("schema", SCHEMA)
                .put("edition", edition.toString())
                .put("asOf", edition.asOf().toString())
                .put("version", version)
                .put("contentSha256", contentHash)
                .put("snapshotSha256", snapshotHash);
        var named = root.putArray("perspectives");
        perspectives.forEach(named::add);
        previous.ifPresent(link -> root.putObject("previous")
                .put("edition", link.edition().toString())
                .put("manifestSha256", link.manifestHash()));
        var items = root.putArray("files");
        files.forEach(file -> items.addObject()
                .put("path", file.path())
                .put("sha256", file.sha256())
                .put("size", file.size())
                .put("type", file.type()));
        return Json.write(root);
    }

    /** Reads a {@code manifest.json}; throws {@link dev.quarterdeck.source.ProblemException} for what is none. */
    public static Manifest read(String path, byte[] bytes) {
        JsonNode root = Json.read(path, bytes);
        List<Item> files = new ArrayList<>();
        root.path("files")
                .forEach(file -> files.add(new Item(
                        file.path("path").asText(),
                        file.path("sha256").asText(),
                        file.path("size").asLong(),
                        file.path("type").asText())));
        List<String> perspectives = new ArrayList<>();
        root.path("perspectives").forEach(one -> perspectives.add(one.asText()));
        JsonNode before = root.path("previous");
        return new Manifest(
                Pointer.id(path, root.path("edition").asText()),
                root.path("version").asText(),
                root.path("contentSha256").asText(),
                root.path("snapshotSha256").asText(),
                perspectives,
                before.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Link(
                                Pointer.id(path, before.path("edition").asText()),
                                before.path("manifestSha256").asText())),
                files);
    }
}
