package dev.quarterdeck;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.publish.ArchiveFolder;
import dev.quarterdeck.publish.Verify;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.util.List;
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
        ArchiveFolder archive = new ArchiveFolder(site.archive());
        List<Problem> problems = new Verify(archive, witnessed).run();
        int editions = archive.pointer().editions().size();
        if (problems.isEmpty()) {
            terminal.say(editions + (editions == 1 ? " edition is" : " editions are")
                    + " as published: every file, manifest, link of the chain and record of the ledger agrees.");
            return ExitCode.DONE;
        }
        terminal.stopped("The archive is not as it was published.", problems);
        return ExitCode.MEND;
    }
}
