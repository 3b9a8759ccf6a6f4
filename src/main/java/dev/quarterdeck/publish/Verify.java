package dev.quarterdeck.publish;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Proves of every edition that it is as it was published, or says what is not. */
public final class Verify {

    private static final String RESTORE = "Restore it from a copy; an edition is never changed";

    private final ArchiveFolder archive;
    private final Map<EditionId, Set<String>> witnessed;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param witnessed by edition, the manifest hashes that the ledger holds, which lies where readers and the archive's writers do not
     *     reach
     */
    public Verify(ArchiveFolder archive, Map<EditionId, Set<String>> witnessed) {
        this.archive = archive;
        this.witnessed = witnessed;
    }

    /** Re-hashes everything. No problem means that nothing was changed. */
    public List<Problem> run() throws IOException {
        Pointer pointer = archive.pointer();
        Optional<Pointer.Entry> before = Optional.empty();
        for (Pointer.Entry entry : pointer.editions()) {
            edition(entry, before);
            before = Optional.of(entry);
        }
        for (EditionId id : witnessed.keySet()) {
            if (pointer.find(id).isEmpty()) {
                wrong(Pointer.PATH, "does not name " + id + ", which the ledger says was mailed");
            }
        }
        return List.copyOf(problems);
    }

    private void edition(Pointer.Entry entry, Optional<Pointer.Entry> before) throws IOException {
        String path = Manifest.path(entry.id());
        Optional<byte[]> bytes = archive.read(path);
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

    private void files(Manifest manifest) throws IOException {
        Set<String> listed = new HashSet<>();
        for (Manifest.Item file : manifest.files()) {
            listed.add(file.path());
            Optional<String> hash = archive.read(file.path()).map(Hash::of);
            if (hash.isEmpty()) {
                wrong(file.path(), "is missing");
            } else if (!hash.get().equals(file.sha256())) {
                wrong(file.path(), "is not as it was published");
            }
        }
        String folder = manifest.edition().toString();
        listed.add(folder + "/manifest.json");
        listed.add(folder + "/SHA256SUMS");
        for (String path : archive.below(folder)) {
            if (!listed.contains(path)) {
                wrong(path, "is not in the manifest");
            }
        }
    }

    private void wrong(String path, String what) {
        problems.add(Problem.error(Place.startOf(path), "VER-001", "it " + what, RESTORE));
    }
}
