package dev.quarterdeck;

import dev.quarterdeck.digest.Digest;
import dev.quarterdeck.edition.EditionId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One perspective's digests of an edition, which differ in what they compare with.
 *
 * @param latest against the edition before
 * @param since against some editions before that one
 * @param older against the oldest of those, for readers whose last letter is older still; only where there can be such
 * @param notes in place of a digest for readers whose last letter was of an edition that said the same
 */
record Letters(
        Digest latest, SortedMap<EditionId, Digest> since, Optional<Digest> older, SortedMap<EditionId, Digest> notes) {

    /** The digest for a reader who was last sent that edition; the latest for one who was sent none. */
    Digest after(Optional<EditionId> last) {
        if (last.isEmpty()) {
            return latest;
        }
        boolean isOlder = !since.isEmpty() && last.get().compareTo(since.firstKey()) < 0;
        if (isOlder && older.isPresent()) {
            return older.get();
        }
        return since.tailMap(last.get()).values().stream().findFirst().orElse(latest);
    }

    /** The note for a reader whose last letter said the same. */
    Optional<Digest> note(EditionId last) {
        return Optional.ofNullable(notes.get(last));
    }

    /** Their files in the archive, below a folder. */
    SortedMap<String, byte[]> files(String folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(folder + "digest.txt", bytes(latest));
        for (Map.Entry<EditionId, Digest> one : since.entrySet()) {
            files.put(folder + "digest-since-" + one.getKey() + ".txt", bytes(one.getValue()));
        }
        older.ifPresent(digest -> files.put(folder + "digest-before-" + since.firstKey() + ".txt", bytes(digest)));
        return files;
    }

    private static byte[] bytes(Digest digest) {
        return digest.text().getBytes(StandardCharsets.US_ASCII);
    }
}
