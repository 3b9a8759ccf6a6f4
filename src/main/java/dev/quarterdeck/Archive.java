package dev.quarterdeck;

import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.publish.PastFetcher;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.store.S3Store;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.nio.file.Path;

/** Where a site's editions are, and what is remembered of them on this machine. */
record Archive(Site site) {

    private static final String REMEMBERED = "target/history";

    /** The place itself; no call is made yet. Whoever opens it closes it. */
    Store open() {
        return site.archive().match(folder -> new FolderStore(folder.path()), S3Store::open);
    }

    /** What it holds now, and of a bucket a copy of what later editions need. */
    Past past(Store opened) throws IOException {
        Path folder = remembered();
        return isLocal() ? Past.in(new FolderStore(folder)) : fetcher(opened).fetch();
    }

    /** Which editions it has now. */
    Pointer pointer(Store opened) {
        return fetcher(opened).pointer();
    }

    /** Keeps of a bucket's newest edition what the next one needs; a folder has it anyway. */
    void remember(Store opened, EditionMaker.Made made) throws IOException {
        if (!isLocal()) {
            fetcher(opened).remember(made.edition().pointer(), made.contents());
        }
    }

    private PastFetcher fetcher(Store opened) {
        return new PastFetcher(opened, new FolderStore(remembered()), new OldEditions(site)::mayBeGone);
    }

    /** The same as it was when it was last asked, without the network. */
    Past lastKnown() throws IOException {
        return Past.in(new FolderStore(remembered()));
    }

    private boolean isLocal() {
        return site.archive().match(folder -> true, bucket -> false);
    }

    private Path remembered() {
        return site.archive()
                .match(folder -> folder.path(), bucket -> site.folder().resolve(REMEMBERED));
    }
}
