package dev.quarterdeck.publish;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.Held;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves of every edition that it is as it was published, or says what is not. */
public final class Verify {

    private static final String RESTORE = "Restore it from a copy; an edition is never changed";

    private final Store archive;
    private final Map<EditionId, Set<String>> witnessed;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param witnessed by edition, the manifest hashes that the ledger holds, which lies where readers and the archive's writers do not
     *     reach
     */
    public Verify(Store archive, Map<EditionId, Set<String>> witnessed) {
        this.archive = archive;
        this.witnessed = witnessed;
    }

    /** How many editions there are, and what is wrong with them. No problem means that nothing was changed. */
    public record Verified(int editions, List<Problem> problems) {}

    /** Re-hashes everything. */
    public Verified run() {
        Pointer pointer = read(Pointer.PATH).map(Pointer::read).orElseGet(Pointer::none);
        Optional<Pointer.Entry> before = Optional.empty();
        for (Pointer.Entry entry : pointer.editions()) {
            int earlier = problems.size();
            edition(entry, before);
            problems.subList(earlier, problems.size()).sort(Problem.ORDER);
            before = Optional.of(entry);
        }
        for (EditionId id : witnessed.keySet()) {
            if (pointer.find(id).isEmpty()) {
                wrong(Pointer.PATH, "does not name " + id + ", which the ledger says was mailed");
            }
        }
        return new Verified(pointer.editions().size(), List.copyOf(problems));
    }

    private void edition(Pointer.Entry entry, Optional<Pointer.Entry> before) {
        String path = Manifest.path(entry.id());
        Optional<byte[]> bytes = read(path);
        if (bytes.isEmpty()) {
            wrong(path, "is missing");
            return;
        }
        String hash = Hash.of(bytes.get());
        if (!hash.equals(entry.manifestHash())) {
            wrong(path, "is not the manifest that editions.json names");
        }
        Set<String> seen = witnessed.getOrDefault(entry.id(), Set.of());
        if (!seen.isEmpty() && !seen.equals(Set.of(hash))) {
            wrong(path, "is not the manifest that the ledger knows");
        }
        try {
            Manifest manifest = Manifest.read(path, bytes.get());
            Optional<Manifest.Link> expected = before.map(one -> new Manifest.Link(one.id(), one.manifestHash()));
            if (!manifest.previous().equals(expected)) {
                wrong(path, "does not follow the edition before it");
            }
            files(manifest);
        } catch (ProblemException e) {
            wrong(path, "cannot be read as a manifest");
        }
    }

    private void files(Manifest manifest) {
        Set<String> listed = new HashSet<>();
        manifest.files().forEach(file -> listed.add(file.path()));
        new Flight<Manifest.Item, Optional<Held>>(Manifest.Item::size, file -> archive.read(file.path()), this::compare)
                .over(manifest.files())
                .ifPresent(failed -> {
                    throw failed.cause();
                });
        String folder = manifest.edition().toString();
        listed.add(folder + "/manifest.json");
        listed.add(folder + "/SHA256SUMS");
        archive.list(folder).stream()
                .map(Store.Listed::path)
                .filter(path -> !listed.contains(path))
                .forEach(path -> wrong(path, "is not in the manifest"));
        archive.rewritten(folder).forEach(path -> wrong(path, "was written again or deleted since it was published"));
    }

    private void compare(Manifest.Item file, Optional<Held> held) {
        if (held.isEmpty()) {
            wrong(file.path(), "is missing");
        } else if (!Hash.of(held.get().bytes()).equals(file.sha256())) {
            wrong(file.path(), "is not as it was published");
        }
    }

    private Optional<byte[]> read(String path) {
        return archive.read(path).join().map(Held::bytes);
    }

    private void wrong(String path, String what) {
        problems.add(Problem.error(Place.startOf(path), "VER-001", "it " + what, RESTORE));
    }
}
