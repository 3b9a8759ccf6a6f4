package dev.quarterdeck.publish;

import dev.quarterdeck.edition.CheckSums;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Upload.Group;
import dev.quarterdeck.publish.Verify.Witness;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.store.Store;
import dev.quarterdeck.store.StorePath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One edition: its manifest and check sums against each other and against what others say of them, and its files against both. */
final class EditionCheck {

    private static final String UNDO =
            "The bucket's version history shows when and by whom; delete all versions but the first by hand";

    private final Store archive;
    private final Faults faults;
    private final Hashing hashing;
    private final Shared shared;
    private final EditionId id;
    private final String manifestPath;
    private final String sumsPath;

    EditionCheck(Store archive, Faults faults, Hashing hashing, Shared shared, EditionId id) {
        this.archive = archive;
        this.faults = faults;
        this.hashing = hashing;
        this.shared = shared;
        this.id = id;
        this.manifestPath = Manifest.path(id);
        this.sumsPath = CheckSums.path(id);
    }

    /**
     * What is known of an edition without looking at it.
     *
     * @param entry that of editions.json; empty where that file cannot be believed
     * @param before the edition before it, as the entry's neighbour has it
     * @param witnesses what the ledger knows of it
     * @param mayBeGone whether it is so old that its owner may have removed its pages
     */
    record Known(
            Optional<Pointer.Entry> entry,
            Optional<Manifest.Link> before,
            List<Witness> witnesses,
            boolean mayBeGone) {}

    /** Whether its pages are there; they may have been removed for their age. */
    boolean run(Known known) {
        Map<String, Seen> papers = hashing.read(List.of(manifestPath, sumsPath));
        Seen found = papers.getOrDefault(manifestPath, Seen.missing());
        Seen sums = papers.getOrDefault(sumsPath, Seen.missing());
        Optional<Manifest> manifest = manifest(found, known.entry());
        manifest.ifPresent(read -> chain(read, known));
        SortedMap<String, String> hashes = named(manifest, sums, known.entry());
        known.entry().ifPresent(entry -> shared.histories(id, entry.perspectives(), hashes));
        ledger(found, manifest.isPresent() ? hashes : Collections.emptySortedMap(), known.witnesses());
        return files(hashes, known.mayBeGone());
    }

    /** The manifest; empty where it is not to be believed. */
    private Optional<Manifest> manifest(Seen found, Optional<Pointer.Entry> entry) {
        Optional<Fault> fault = entry.isPresent() && !found.hash().equals(entry.map(Pointer.Entry::manifestHash))
                ? Optional.of(found.fault("is not the manifest that editions.json names", Faults.RESTORE))
                : Optional.empty();
        try {
            Optional<Manifest> read = found.bytes().map(bytes -> Manifest.read(manifestPath, bytes));
            if (fault.isEmpty() && read.isPresent() && read.get().edition().equals(id)) {
                return read;
            }
        } catch (ProblemException e) {
            // Told below, like one of another edition.
        }
        faults.wrong(manifestPath, fault.orElse(found.fault("is no manifest of this edition", Faults.RESTORE)));
        return Optional.empty();
    }

    private void chain(Manifest manifest, Known known) {
        if (known.entry().isEmpty()) {
            return;
        }
        Pointer.Entry entry = known.entry().get();
        if (!manifest.previous().equals(known.before())) {
            faults.wrong(manifestPath, "does not follow the edition before it");
        }
        if (!manifest.contentHash().equals(entry.contentHash())) {
            faults.wrong(Pointer.PATH, "states another content hash of " + id + " than its manifest");
        }
        if (!manifest.perspectives().equals(entry.perspectives())) {
            faults.wrong(Pointer.PATH, "states other perspectives of " + id + " than its manifest");
        }
    }

    /** Hashes of all that belongs to the edition. Where the manifest is damaged its check sums, which were written before it, know them. */
    private SortedMap<String, String> named(Optional<Manifest> manifest, Seen sums, Optional<Pointer.Entry> entry) {
        Optional<CheckSums> right = manifest.map(CheckSums::of);
        if (right.isPresent()) {
            sums.unlike(right.get().bytes(), "does not say what the manifest says", Faults.RESTORE)
                    .ifPresent(fault -> faults.wrong(sumsPath, fault));
        } else {
            right = sums.bytes()
                    .flatMap(bytes -> CheckSums.read(id, bytes))
                    .filter(read -> entry.isEmpty()
                            || Optional.ofNullable(read.hashes().get(manifestPath))
                                    .equals(entry.map(Pointer.Entry::manifestHash)));
            if (right.isEmpty()) {
                shared.isPartly();
                faults.wrong(
                        sumsPath, sums.fault("does not know the manifest that editions.json names", Faults.RESTORE));
            }
        }
        SortedMap<String, String> hashes =
                new TreeMap<>(right.map(CheckSums::hashes).orElse(Map.of()));
        hashes.keySet().removeIf(path -> !isPlace(path));
        return hashes;
    }

    /** An edition has no business but in its own folder, and among assets and histories. */
    private boolean isPlace(String path) {
        boolean isPlace = StorePath.isOurs(path)
                && (path.startsWith(id + "/") || Group.of(path) == Group.ASSET || Group.of(path) == Group.HISTORY);
        if (!isPlace) {
            faults.wrong(manifestPath, "names a file outside of its edition: " + Problem.quote(path));
        }
        return isPlace;
    }

    private void ledger(Seen found, SortedMap<String, String> hashes, List<Witness> witnesses) {
        for (Witness witness : witnesses) {
            String texts = id + "/" + witness.perspective() + "/digest";
            if (found.held().isPresent() && !found.hash().equals(Optional.of(witness.manifestHash()))) {
                faults.wrong(manifestPath, "is not the manifest that the ledger knows");
            } else if (!hashes.isEmpty()
                    && hashes.entrySet().stream()
                            .noneMatch(file -> file.getKey().startsWith(texts)
                                    && file.getValue().equals(witness.textHash()))) {
                faults.wrong(
                        manifestPath,
                        "names no text for " + Problem.quote(witness.perspective())
                                + " such as the ledger says was mailed",
                        "Compare the ledger's records with a copy");
            }
        }
    }

    private boolean files(SortedMap<String, String> hashes, boolean mayBeGone) {
        SortedMap<String, Long> there = hashing.list(id.toString());
        SortedMap<String, String> own = new TreeMap<>(hashes);
        own.keySet().removeIf(path -> !path.startsWith(id + "/") || path.equals(manifestPath));
        hashes.forEach((path, hash) -> {
            if (!path.startsWith(id + "/") && !shared.add(path, hash)) {
                faults.wrong(manifestPath, "states another hash of " + path + " than an earlier edition");
            }
        });
        boolean isGone = mayBeGone && !own.isEmpty() && Collections.disjoint(own.keySet(), there.keySet());
        if (isGone) {
            faults.note(manifestPath, "stays, and the edition's pages were removed for their age", "");
            own.clear();
        }
        hashing.compare(own, there, Faults.RESTORE);
        own.put(manifestPath, "");
        own.put(sumsPath, "");
        if (!hashes.isEmpty()) {
            there.keySet().stream()
                    .filter(path -> !own.containsKey(path))
                    .forEach(path -> faults.wrong(path, "is not in the manifest", Faults.DELETE));
        }
        rewritten(archive, faults, id.toString(), own);
        return !isGone;
    }

    /** Names those of the files that were written more than once; that they are as published again proves nothing. */
    static void rewritten(Store archive, Faults faults, String folder, Map<String, String> files) {
        archive.rewritten(folder).stream()
                .filter(files::containsKey)
                .forEach(path -> faults.wrong(path, "was written again or deleted since it was published", UNDO));
    }
}
