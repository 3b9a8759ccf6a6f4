package dev.quarterdeck;

import dev.quarterdeck.ledger.DynamoLedger;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.Site;

/** Where a site's records of delivery are. */
final class Ledgers {

    private Ledgers() {}

    /** The place itself; no call is made yet. Whoever opens it closes it. */
    static Ledger open(Site site) {
        return site.ledger().match(folder -> new FolderLedger(folder.path()), DynamoLedger::open);
    }
}
