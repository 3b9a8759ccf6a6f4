package dev.quarterdeck.publish;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.EditionCheck.Known;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Proves of an archive that it is as it was published, or says what is not, all of it at once.
 *
 * <p>Editions are looked at one after another, so that an archive of any length fits into memory; the files of each, many at once.
 */
public final class Verify {

    private final Store archive;
    private final List<Witness> witnesses;
    private final Predicate<EditionId> mayBeGone;
    private final Consumer<EditionId> progress;
    private final Faults faults = new Faults();
    private final Hashing hashing;
    private final Shared shared = new Shared();
    private final Surroundings surroundings;

    /**
     * What the ledger, which lies where readers and the archive's writers do not reach, says of a letter.
     *
     * @param manifestHash of its edition's manifest
     * @param textHash of the archived text
     */
    public record Witness(EditionId edition, String perspective, String manifestHash, String textHash) {}

    /**
     * What was looked at, and what is wrong with it.
     *
     * @param files how many were read
     * @param bytes how many they hold, as they were before any compression
     * @param whole editions whose pages are there, oldest first; those that editions.json names, where it can be believed
     */
    public record Verified(
            Optional<Pointer> pointer, List<EditionId> whole, int files, long bytes, List<Problem> problems) {

        public Verified {
            whole = List.copyOf(whole);
            problems = List.copyOf(problems);
        }

        /** Whether all was read, and nothing was changed. Notes are no changes. */
        public boolean isSound() {
            return problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        }

        /** Whether something was changed, as far as could be read. */
        public boolean isChanged() {
            return problems.stream()
                    .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR
                            && !problem.code().equals(Fault.UNREAD));
        }
    }

    /**
     * @param mayBeGone whether an edition is so old that its pages may have been removed
     * @param progress told of each edition once it was looked at
     */
    public Verify(
            Store archive, List<Witness> witnesses, Predicate<EditionId> mayBeGone, Consumer<EditionId> progress) {
        this.archive = archive;
        this.witnesses = List.copyOf(witnesses);
        this.mayBeGone = mayBeGone;
        this.progress = progress;
        this.hashing = new Hashing(archive, faults);
        this.surroundings = new Surroundings(archive, faults, hashing, shared);
    }

    /** Re-hashes everything. */
    public Verified run() {
        List<String> top = archive.top();
        List<EditionId> folders =
                top.stream().flatMap(name -> edition(name).stream()).sorted().toList();
        Optional<Pointer> pointer = pointer(folders);
        List<EditionId> named = pointer.map(Pointer::editions)
                .map(entries -> entries.stream().map(Pointer.Entry::id).toList())
                .orElseGet(() -> folders.stream().filter(this::hasManifest).toList());
        List<EditionId> whole = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            EditionId id = named.get(i);
            if (new EditionCheck(archive, faults, hashing, shared, id).run(known(id, pointer, i))) {
                whole.add(id);
            }
            progress.accept(id);
        }
        Set<EditionId> known = new HashSet<>(named);
        folders.stream().filter(id -> !known.contains(id)).forEach(surroundings::left);
        surroundings.shared();
        surroundings.folders(top);
        pointer.ifPresent(read -> {
            surroundings.pages(read, top);
            agreement(read);
        });
        return new Verified(pointer, whole, hashing.files(), hashing.bytes(), faults.all());
    }

    private static Optional<EditionId> edition(String name) {
        return name.endsWith("/") ? EditionId.parse(name.substring(0, name.length() - 1)) : Optional.empty();
    }

    private boolean hasManifest(EditionId id) {
        return hashing.list(id.toString()).containsKey(Manifest.path(id));
    }

    /** What editions.json says; empty where it cannot be believed. Then editions are what their folders say. */
    private Optional<Pointer> pointer(List<EditionId> folders) {
        Seen seen = hashing.read(List.of(Pointer.PATH)).getOrDefault(Pointer.PATH, Seen.missing());
        if (seen.isMissing() && folders.stream().noneMatch(this::hasManifest)) {
            return Optional.of(Pointer.none());
        }
        try {
            Optional<Pointer> pointer = seen.bytes().map(Pointer::read);
            if (pointer.isPresent()) {
                return pointer;
            }
        } catch (ProblemException e) {
            // Told below, like one that is missing.
        }
        faults.wrong(
                Pointer.PATH,
                seen.fault(
                        "is not as a run has written it: its seal is broken",
                        "Restore it from a copy and verify again: order, chain and front pages could not be checked without it"));
        return Optional.empty();
    }

    private Known known(EditionId id, Optional<Pointer> pointer, int place) {
        Optional<Pointer.Entry> before =
                pointer.filter(read -> place > 0).map(read -> read.editions().get(place - 1));
        return new Known(
                pointer.map(read -> read.editions().get(place)),
                before.map(entry -> new Manifest.Link(entry.id(), entry.manifestHash())),
                witnesses.stream()
                        .filter(one -> one.edition().equals(id))
                        .distinct()
                        .toList(),
                mayBeGone.test(id));
    }

    /** What editions.json says of all editions together. */
    private void agreement(Pointer pointer) {
        List<EditionId> ids = pointer.editions().stream().map(Pointer.Entry::id).toList();
        if (!ids.equals(ids.stream().sorted().distinct().toList())) {
            faults.wrong(Pointer.PATH, "does not name the editions in their order");
        }
        if (pointer.current().isPresent() == ids.isEmpty()
                || pointer.current().filter(id -> !ids.contains(id)).isPresent()) {
            faults.wrong(Pointer.PATH, "leads readers to an edition that it does not name");
        }
        if (shared.isWhole() && !pointer.histories().equals(shared.newest())) {
            faults.wrong(Pointer.PATH, "does not name the newest history of each perspective");
        }
        witnesses.stream()
                .map(Witness::edition)
                .distinct()
                .filter(id -> !ids.contains(id))
                .forEach(
                        id -> faults.wrong(Pointer.PATH, "does not name " + id + ", which the ledger says was mailed"));
    }
}
