package dev.quarterdeck.deliver;

import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Ledger;

class DeathWithFolderTest extends DeathContract {

    private int round;

    @Override
    void begin(int next) {
        round = next;
    }

    @Override
    Ledger opened() {
        return new FolderLedger(folder.resolve("ledger-" + round));
    }

    @Override
    int stride() {
        return 1;
    }

    @Override
    int strideOfTwo() {
        return 1;
    }
}
