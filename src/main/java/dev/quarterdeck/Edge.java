package dev.quarterdeck;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Distribution;
import dev.quarterdeck.publish.EdgeReader;
import dev.quarterdeck.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What stands between a site's archive and its readers: CloudFront and its links before a bucket, nothing before a folder. */
record Edge(Site site, Links links) {

    /** Who reads back, as the edge's tag of a reader knows it; no address. */
    private static final String READER = "read-back";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** How readers of a bucket meet it; a folder they open themselves. */
    Optional<EdgeReader> reader() {
        return site.archive()
                .match(
                        folder -> Optional.empty(),
                        bucket -> links.toReadBack()
                                .map(signer -> new EdgeReader(
                                        site.url(),
                                        (page, perspective) -> signer.sign(page, READER, List.of(perspective)))));
    }

    /**
     * Has what lies around the editions forgotten, as far as there is anything to forget it; false where that takes longer than is waited.
     *
     * <p>An edition's publication has one name for good, so that a run that died before is finished by asking for the same. A page that
     * was repaired, or an edition that was gone back to, may have been asked for before, and so is named by its time too.
     *
     * @param again whether these pages may have been written before
     */
    boolean forget(Pointer pointer, boolean again) {
        if (site.distribution().isEmpty()) {
            return true;
        }
        String reference = Hash.of(pointer.json()) + (again ? "-" + links.now().getEpochSecond() : "");
        try (Distribution edge = Distribution.open(site.distribution().get(), PATIENCE)) {
            return edge.forget(reference);
        }
    }

    /** Proves that it can be told to forget, as far as that can be proved without telling it. */
    void probe() {
        site.distribution().ifPresent(id -> {
            try (Distribution edge = Distribution.open(id, PATIENCE)) {
                edge.probe();
            }
        });
    }
}
