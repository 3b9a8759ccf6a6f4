package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.publish.Upload.Group;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publication would write.
 *
 * @param files all that should be there, by path
 * @param uploads in the order of writing
 * @param unchanged how many files are there already
 * @param expected the versions of files that are to be replaced; files that are to be made are not in it
 */
public record Plan(
        SortedMap<String, Content> files, List<Upload> uploads, int unchanged, Map<String, String> expected) {

    public Plan {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        uploads = uploads.stream().sorted().toList();
        expected = Map.copyOf(expected);
    }

    /** The version of a file that is to be replaced; empty where the file must not be there yet. */
    Optional<String> expected(String path) {
        return Optional.ofNullable(expected.get(path));
    }

    List<Upload> of(Group group) {
        return uploads.stream().filter(upload -> upload.group() == group).toList();
    }

    /** How many bytes are to be written, before any compression. */
    public long size() {
        return uploads.stream().mapToLong(Upload::size).sum();
    }
}
