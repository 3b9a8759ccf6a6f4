package dev.quarterdeck;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.util.List;
import java.util.Optional;

/** Editions older than {@code archive.retention}. They are told to the owner, who may remove them; no command does. */
record OldEditions(Site site) {

    /** Whether an edition is so old that its pages may have been removed. */
    boolean mayBeGone(EditionId id) {
        return site.retention()
                .filter(kept -> kept.isOver(id.asOf(), site.asOf()))
                .isPresent();
    }

    /** Those that are old, but for the one that readers are led to and the newest. */
    private List<EditionId> of(Pointer pointer) {
        return pointer.editions().stream()
                .map(Pointer.Entry::id)
                .filter(this::mayBeGone)
                .filter(id -> !pointer.current().equals(Optional.of(id))
                        && !pointer.newest().map(Pointer.Entry::id).equals(Optional.of(id)))
                .toList();
    }

    /** One note for each whose pages are among these. */
    List<Problem> told(Pointer pointer, List<EditionId> whole) {
        return of(pointer).stream()
                .filter(whole::contains)
                .map(id -> Problem.warning(
                        Place.startOf(id.toString()),
                        "RET-001",
                        "this edition is older than archive.retention ("
                                + site.retention().orElseThrow().stated() + ")",
                        "To remove its pages and keep the proof of what they were: " + command(id)))
                .toList();
    }

    /** The same, asked of the archive itself: a call for each that is old. */
    List<Problem> told(Pointer pointer, Store archive) {
        return told(
                pointer,
                of(pointer).stream()
                        .filter(id -> archive.list(id.toString()).stream()
                                .anyMatch(file -> file.path().endsWith("/report.json")))
                        .toList());
    }

    /** Manifest and check sums hold no facts; without them the chain would be broken. */
    private String command(EditionId id) {
        return site.archive()
                .match(
                        folder -> "rm -r '" + folder.path().toString().replace("'", "'\\''") + "'/" + id + "/*/",
                        bucket -> "aws s3 rm " + bucket + "/" + id
                                + "/ --recursive --exclude manifest.json --exclude SHA256SUMS, and a lifecycle rule that "
                                + "expires noncurrent versions");
    }
}
