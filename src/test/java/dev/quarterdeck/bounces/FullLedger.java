package dev.quarterdeck.bounces;

import dev.quarterdeck.ledger.ForwardingLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;

/** A ledger that can be read, and takes no record. */
final class FullLedger extends ForwardingLedger {

    FullLedger(Ledger ledger) {
        super(ledger);
    }

    /** What it answers to every write. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean claim(Receipt receipt) {
        throw new Full();
    }

    @Override
    public void settle(Receipt receipt) {
        throw new Full();
    }

    @Override
    public boolean add(Receipt receipt) {
        throw new Full();
    }

    @Override
    public void introduce(String readerHash, String address) {
        throw new Full();
    }
}
