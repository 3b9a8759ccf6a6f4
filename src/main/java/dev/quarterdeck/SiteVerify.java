package dev.quarterdeck;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.publish.Verify;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.store.Store;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Proves the published archive against its manifests, their chain and the ledger. */
final class SiteVerify {

    private final Site site;
    private final Terminal terminal;

    SiteVerify(Site site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    ExitCode run() throws IOException {
        Map<EditionId, Set<String>> witnessed = new TreeMap<>();
        for (Receipt receipt : new FolderLedger(site.ledger()).all()) {
            EditionId.parse(receipt.key().edition())
                    .ifPresent(id -> witnessed
                            .computeIfAbsent(id, key -> new TreeSet<>())
                            .add(receipt.manifestSha256()));
        }
        Verify.Verified verified;
        try (Store archive = new Archive(site).open()) {
            verified = new Verify(archive, witnessed).run();
        }
        int editions = verified.editions();
        if (verified.problems().isEmpty()) {
            terminal.say(editions + (editions == 1 ? " edition is" : " editions are")
                    + " as published: every file, manifest, link of the chain and record of the ledger agrees.");
            return ExitCode.DONE;
        }
        terminal.stopped("The archive is not as it was published.", verified.problems());
        return ExitCode.MEND;
    }
}
