package dev.quarterdeck.ledger;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Who was sent what: records that are each written once, and never changed or deleted.
 *
 * <p>What cannot be written or read is an {@link java.io.UncheckedIOException} of a disk, or a
 * {@link dev.quarterdeck.source.RefusedException} of a service.
 */
public interface Ledger extends AutoCloseable {

    /** How messages call it. */
    String name();

    /** How this ledger names a reader, in every edition: see {@link ReaderKey}, which the first call makes. */
    String readerHash(String address);

    /** The same for who only asks, and writes nothing; empty in a ledger that has named nobody yet. */
    Optional<String> knownHash(String address);

    /** The newest record of a key. A claim that nothing settled reads as ambiguous. */
    Optional<Receipt> find(Receipt.Key key);

    /** Claims a send. False when another deliverer has claimed the same attempt. */
    boolean claim(Receipt receipt);

    /** Records what became of a claimed send. */
    void settle(Receipt receipt);

    /** Records what was learnt of a claimed send after it was settled, or instead. False where the same is recorded already. */
    boolean add(Receipt receipt);

    /** Every record of one reader's letters of a perspective, in all editions. */
    List<Receipt> of(String perspective, String readerHash);

    /** Every record, by edition, perspective, reader, attempt and time. */
    List<Receipt> all();

    /** Notes whose hash this is; the only place in which an address stands. */
    void introduce(String readerHash, String address);

    /** The addresses of all readers by their hashes, for the auditor. */
    SortedMap<String, String> addresses();

    /** Proves that records can be read and written, and leaves none. */
    void probe();

    @Override
    void close();
}
