package dev.quarterdeck.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A ledger that hands everything on to another, for tests in which one answer is not what it would be. */
public class ForwardingLedger implements Ledger {

    private final Ledger ledger;

    public ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
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
        return ledger.claim(receipt);
    }

    @Override
    public void settle(Receipt receipt) {
        ledger.settle(receipt);
    }

    @Override
    public boolean add(Receipt receipt) {
        return ledger.add(receipt);
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
        ledger.introduce(readerHash, address);
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
