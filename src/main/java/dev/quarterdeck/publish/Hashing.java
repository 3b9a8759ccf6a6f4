package dev.quarterdeck.publish;

import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads files of an archive, many at once, and holds each against the hash that it should have. */
final class Hashing {

    private final Store archive;
    private final Faults faults;
    private int files;
    private long bytes;

    Hashing(Store archive, Faults faults) {
        this.archive = archive;
        this.faults = faults;
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** The files as they are. They are kept in memory: for few and short ones. */
    Map<String, Seen> read(Collection<String> paths) {
        Map<String, Seen> read = new TreeMap<>();
        look(paths, Map.of(), read::put);
        return read;
    }

    /**
     * Names the files that are not as they should be.
     *
     * @param there sizes of those that a listing has found
     * @param todo what to do about one that is not
     */
    void compare(Map<String, String> hashes, Map<String, Long> there, String todo) {
        List<String> present = new ArrayList<>();
        hashes.keySet().forEach(path -> {
            if (there.containsKey(path)) {
                present.add(path);
            } else {
                faults.wrong(path, "is missing", todo);
            }
        });
        look(
                present,
                there,
                (path, seen) ->
                        seen.unlike(hashes.getOrDefault(path, ""), todo).ifPresent(fault -> faults.wrong(path, fault)));
    }

    private void look(Collection<String> paths, Map<String, Long> sizes, BiConsumer<String, Seen> taken) {
        new Flight<String, Seen>(path -> sizes.getOrDefault(path, 0L), path -> Seen.at(archive, path), (path, seen) -> {
                    files++;
                    bytes += seen.bytes().map(found -> found.length).orElse(0);
                    taken.accept(path, seen);
                })
                .over(paths)
                .ifPresent(failed -> {
                    throw failed.cause();
                });
    }

    /** Sizes by path of all that lies below a folder. */
    SortedMap<String, Long> list(String folder) {
        SortedMap<String, Long> there = new TreeMap<>();
        archive.list(folder).forEach(file -> there.put(file.path(), file.size()));
        return there;
    }
}
