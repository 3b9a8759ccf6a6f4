package dev.quarterdeck.ledger;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The digests that an archive holds now, by what the ledger knows of them. */
final class ArchivedDigests {

    private final Store archive;
    private final Map<String, Set<String>> hashes = new HashMap<>();
    private final List<Problem> damaged = new ArrayList<>();

    ArchivedDigests(Store archive) {
        this.archive = archive;
    }

    /** Whether one of the letter's edition and perspective still has the recorded hash; which of them depends on what the reader had before. */
    boolean hold(Receipt receipt) {
        String folder = receipt.key().edition() + "/" + receipt.key().perspective();
        return hashes.computeIfAbsent(folder, this::read).contains(receipt.bodySha256());
    }

    /** Those that were looked for and cannot be read; no letter's hash is theirs. */
    List<Problem> damaged() {
        return List.copyOf(damaged);
    }

    private Set<String> read(String folder) {
        Set<String> found = new HashSet<>();
        archive.list(folder).stream()
                .map(Store.Listed::path)
                .filter(path -> path.startsWith(folder + "/digest") && path.endsWith(".txt"))
                .forEach(path -> hash(path).ifPresent(found::add));
        return found;
    }

    private Optional<String> hash(String path) {
        try {
            return Store.joined(archive.read(path)).map(Held::bytes).map(Hash::of);
        } catch (UncheckedIOException e) {
            damaged.add(
                    Problem.error(
                            Place.startOf(path),
                            "AUD-002",
                            "this digest cannot be read",
                            "Give the right to read it, or restore it from a copy where it is damaged; mvn site-verify names whatever else is not as it was published"));
            return Optional.empty();
        }
    }
}
