package dev.quarterdeck;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.publish.Verify;
import dev.quarterdeck.publish.Verify.Verified;
import dev.quarterdeck.publish.Verify.Witness;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.List;

/** Proves the published archive against its manifests, their chain and the ledger. */
final class SiteVerify {

    private static final int EDITIONS_A_LINE = 25;

    private final Site site;
    private final Terminal terminal;
    private int looked;

    SiteVerify(Site site, Terminal terminal) {
        this.site = site;
        this.terminal = terminal;
    }

    ExitCode run() {
        List<Witness> witnesses = witnesses();
        OldEditions old = new OldEditions(site);
        Verified verified;
        try (Store archive = new Archive(site).open()) {
            verified = new Verify(archive, witnesses, old::mayBeGone, this::progress).run();
        }
        List<Problem> problems = new ArrayList<>(verified.problems());
        verified.pointer().ifPresent(pointer -> problems.addAll(old.told(pointer, verified.whole())));
        terminal.verified(verified, witnesses.size(), problems);
        return verified.isSound() ? ExitCode.DONE : ExitCode.MEND;
    }

    /** What the ledger says was mailed; a record of an edition that nobody can have published names none. */
    private List<Witness> witnesses() {
        List<Witness> witnesses = new ArrayList<>();
        try (Ledger ledger = Ledgers.open(site)) {
            for (Receipt receipt : ledger.all()) {
                Receipt.Key key = receipt.key();
                EditionId.parse(key.edition())
                        .filter(id -> key.isReport())
                        .ifPresent(id -> witnesses.add(
                                new Witness(id, key.perspective(), receipt.manifestSha256(), receipt.bodySha256())));
            }
        }
        return witnesses;
    }

    private void progress(EditionId id) {
        looked++;
        if (looked % EDITIONS_A_LINE == 0) {
            terminal.say("Checked " + looked + " editions, up to " + id);
        }
    }
}
