package dev.quarterdeck.bounces;

import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A ledger that can be read, and takes no record. */
record FullLedger(Ledger ledger) implements Ledger {

    /** What it answers to every write. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public String name() {
        return ledger.name();
    }

    @Override
    public String readerHash(String address) {
        return ledger.readerHash(address);
    }

    @Override
    public Optional<String> knownHash(String address) {
        return ledger.knownHash(address);
    }

    @Override
    public Optional<Receipt> find(Receipt.Key key) {
        return ledger.find(key);
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
    public List<Receipt> of(String perspective, String readerHash) {
        return ledger.of(perspective, readerHash);
    }

    @Override
    public List<Receipt> all() {
        return ledger.all();
    }

    @Override
    public void introduce(String readerHash, String address) {
        throw new Full();
    }

    @Override
    public SortedMap<String, String> addresses() {
        return ledger.addresses();
    }

    @Override
    public void probe() {
        ledger.probe();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
