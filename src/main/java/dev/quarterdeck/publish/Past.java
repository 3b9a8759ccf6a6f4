package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.Held;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What later editions need of earlier ones.
 *
 * @param version that of {@code editions.json} in the archive; empty when there is none, or no archive was asked
 * @param files earlier reports and manifests, by their paths in the archive
 */
public record Past(Pointer pointer, Optional<String> version, FolderStore files) {

    /** All that a folder holds: an archive itself, or what was last fetched from one. */
    public static Past in(FolderStore files) throws IOException {
        Optional<Held> held = files.find(Pointer.PATH);
        Pointer pointer = held.map(Held::bytes).map(Pointer::read).orElseGet(Pointer::none);
        return new Past(pointer, held.map(Held::version), files);
    }

    /** The bytes of an earlier file; empty when there is none. */
    public Optional<byte[]> read(String path) throws IOException {
        return files.bytes(path);
    }

    /** What the newest edition consists of; empty before the first. */
    Optional<Manifest> newest() throws IOException {
        Optional<String> path = pointer.newest().map(entry -> Manifest.path(entry.id()));
        Optional<byte[]> bytes = path.isPresent() ? read(path.get()) : Optional.empty();
        return bytes.map(json -> Manifest.read(path.get(), json));
    }

    /** The files of the newest edition that all editions share. */
    List<Manifest.Item> assets() throws IOException {
        return newest().map(Manifest::files).orElse(List.of()).stream()
                .filter(file -> Upload.Group.of(file.path()) == Upload.Group.ASSET)
                .toList();
    }
}
