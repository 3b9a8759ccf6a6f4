package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.publish.Upload.Reason;
import java.util.ArrayList;
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
 * @param conflicts immutable files that are there with other content, left by a run that did not end
 * @param before hashes of the front pages and the pointer as they were when this was planned
 */
public record Plan(
        SortedMap<String, byte[]> files,
        List<Upload> uploads,
        int unchanged,
        List<String> conflicts,
        Map<String, String> before) {

    public Plan {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        uploads = uploads.stream().sorted().toList();
        conflicts = List.copyOf(conflicts);
        before = Map.copyOf(before);
    }

    /**
     * Compares what should be with what is.
     *
     * @param wanted all files by path
     * @param there hashes of those of them that the archive holds
     */
    public static Plan of(SortedMap<String, byte[]> wanted, Map<String, String> there) {
        List<Upload> uploads = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
            Group group = Group.of(file.getKey());
            Optional<String> held = Optional.ofNullable(there.get(file.getKey()));
            if (held.isEmpty()) {
                uploads.add(new Upload(file.getKey(), file.getValue().length, Reason.NEW, group));
            } else if (held.get().equals(Hash.of(file.getValue()))) {
                unchanged++;
            } else if (group.mayChange()) {
                uploads.add(new Upload(file.getKey(), file.getValue().length, Reason.CHANGED, group));
            } else {
                conflicts.add(file.getKey());
            }
        }
        return new Plan(wanted, uploads, unchanged, conflicts, there);
    }
}
