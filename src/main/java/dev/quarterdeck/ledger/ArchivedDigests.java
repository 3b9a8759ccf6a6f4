package dev.quarterdeck.ledger;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The digests that an archive holds now, by what the ledger knows of them. */
final class ArchivedDigests {

    private final Store archive;
    private final Map<String, Set<String>> hashes = new HashMap<>();

    ArchivedDigests(Store archive) {
        this.archive = archive;
    }

    /** Whether one of the letter's edition and perspective still has the recorded hash; which of them depends on what the reader had before. */
    boolean hold(Receipt receipt) {
        String folder = receipt.key().edition() + "/" + receipt.key().perspective();
        return hashes.computeIfAbsent(folder, this::read).contains(receipt.bodySha256());
    }

    private Set<String> read(String folder) {
        Set<String> found = new HashSet<>();
        archive.list(folder).stream()
                .map(Store.Listed::path)
                .filter(path -> path.startsWith(folder + "/digest") && path.endsWith(".txt"))
                .forEach(path -> {
                    Optional<Held> held = Store.joined(archive.read(path));
                    held.ifPresent(digest -> found.add(Hash.of(digest.bytes())));
                });
        return found;
    }
}
