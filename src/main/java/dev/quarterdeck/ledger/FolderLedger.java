package dev.quarterdeck.ledger;

import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.ledger.Receipt.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ledger in a folder: {@code records/<edition>/<perspective>/<reader>.<attempt>.<state>.json}, each file written once.
 *
 * <p>The file system's create-once is the claim, so of two deliverers only one sends. {@code audit.jsonl} repeats every record in the
 * order of writing; {@code readers/<hash>} alone holds an address, {@code reader-key} the key of the hashes.
 */
public final class FolderLedger implements Ledger {

    private static final String RECORDS = "records";
    private static final String READERS = "readers";
    private static final String KEY = "reader-key";
    private static final String AUDIT = "audit.jsonl";
    private static final String PART = ".part-";

    private final Path folder;
    private Optional<ReaderKey> readerKey = Optional.empty();
    private boolean isAuditComplete;

    public FolderLedger(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Optional<Receipt> find(Receipt.Key key) {
        return Receipt.newest(attempts(key));
    }

    @Override
    public boolean claim(Receipt receipt) {
        return write(receipt.in(State.CLAIMED, receipt.at()));
    }

    @Override
    public void settle(Receipt receipt) {
        if (!write(receipt)) {
            throw new IllegalStateException(
                    "settled twice: " + receipt.key() + " " + receipt.state().id());
        }
    }

    @Override
    public boolean add(Receipt receipt) {
        return write(receipt);
    }

    @Override
    public List<Receipt> of(String perspective, String readerHash) {
        return editions().stream()
                .flatMap(edition -> attempts(new Receipt.Key(edition, perspective, readerHash)).stream())
                .sorted(Receipt.ORDER)
                .toList();
    }

    @Override
    public List<Receipt> all() {
        return records().stream().map(FolderLedger::read).sorted(Receipt.ORDER).toList();
    }

    @Override
    public String readerHash(String address) {
        if (readerKey.isEmpty()) {
            createOnce(folder.resolve(KEY), ReaderKey.fresh().secret());
            readerKey = Optional.of(new ReaderKey(text(folder.resolve(KEY)).strip()));
        }
        return readerKey.get().hash(address);
    }

    @Override
    public Optional<String> knownHash(String address) {
        return Files.exists(folder.resolve(KEY)) ? Optional.of(readerHash(address)) : Optional.empty();
    }

    @Override
    public void introduce(String readerHash, String address) {
        createOnce(folder.resolve(READERS).resolve(readerHash), address);
    }

    @Override
    public SortedMap<String, String> addresses() {
        SortedMap<String, String> addresses = new TreeMap<>();
        names(folder.resolve(READERS))
                .forEach(hash -> addresses.put(
                        hash, text(folder.resolve(READERS).resolve(hash)).strip()));
        return addresses;
    }

    @Override
    public void probe() {
        try {
            if (Files.exists(folder)) {
                Files.delete(Files.createTempFile(folder, PART, ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the ledger " + folder, e);
        }
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }

    private List<String> editions() {
        return names(folder.resolve(RECORDS)).stream()
                .filter(name -> EditionId.parse(name).isPresent())
                .toList();
    }

    private List<Path> records() {
        Path records = folder.resolve(RECORDS);
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(records)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the ledger " + folder, e);
        }
    }

    private List<Receipt> attempts(Receipt.Key key) {
        Path place = place(key);
        return names(place).stream()
                .filter(name -> name.startsWith(key.readerHash() + "."))
                .map(name -> read(place.resolve(name)))
                .toList();
    }

    /** What lies in a folder; nothing where there is none. */
    private List<String> names(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + folder, e);
        }
    }

    private boolean write(Receipt receipt) {
        String name = "%s.%d.%s.json"
                .formatted(
                        receipt.key().readerHash(),
                        receipt.attempt(),
                        receipt.state().id());
        String json = ReceiptJson.write(receipt);
        completeAudit();
        if (!createOnce(place(receipt.key()).resolve(name), json)) {
            return false;
        }
        append(json);
        return true;
    }

    /** Repeats what a run that died has recorded and not repeated. A line may so stand there twice; none is missing. */
    private void completeAudit() {
        if (isAuditComplete) {
            return;
        }
        isAuditComplete = true;
        String lines = Files.exists(folder.resolve(AUDIT)) ? text(folder.resolve(AUDIT)) : "";
        if (!lines.isEmpty() && !lines.endsWith("\n")) {
            append("");
        }
        List<Path> records = records();
        Set<String> there = lines.lines().filter(line -> line.endsWith("}")).collect(Collectors.toSet());
        if (there.size() < records.size()) {
            records.stream()
                    .map(file -> text(file).strip())
                    .filter(json -> !there.contains(json))
                    .forEach(this::append);
        }
    }

    private void append(String json) {
        try {
            Files.writeString(
                    folder.resolve(AUDIT),
                    json + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the ledger " + folder, e);
        }
    }

    /** A hard link to a whole file fails where the name is taken, and shows no reader half a record. */
    private boolean createOnce(Path file, String line) {
        try {
            Files.createDirectories(file.getParent());
            Path whole = Files.createTempFile(folder, PART, "");
            try {
                Files.writeString(whole, line + "\n");
                Files.createLink(file, whole);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.delete(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the ledger " + folder, e);
        }
    }

    private Path place(Receipt.Key key) {
        return folder.resolve(RECORDS).resolve(key.edition()).resolve(key.perspective());
    }

    private static Receipt read(Path file) {
        return ReceiptJson.read(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
