package dev.quarterdeck.ledger;

import dev.quarterdeck.ledger.Receipt.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ledger in a folder: {@code records/<edition>/<perspective>/<reader>.<attempt>.<state>.json}, each file written once.
 *
 * <p>The file system's create-once is the claim, so of two deliverers only one sends. {@code audit.jsonl} repeats every record in the
 * order of writing; {@code readers/<hash>} alone holds an address.
 */
public final class FolderLedger implements Ledger {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Path folder;

    public FolderLedger(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public Optional<Receipt> find(Receipt.Key key) {
        return attempts(key).stream()
                .max(Comparator.comparingInt(Receipt::attempt)
                        .thenComparing(receipt -> receipt.state() != State.CLAIMED)
                        .thenComparing(Receipt::at))
                .map(newest -> newest.state() == State.CLAIMED ? newest.in(State.AMBIGUOUS, newest.at()) : newest);
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
    public List<Receipt> of(String perspective, String readerHash) {
        return all().stream()
                .filter(receipt -> receipt.key().perspective().equals(perspective)
                        && receipt.key().readerHash().equals(readerHash))
                .toList();
    }

    @Override
    public List<Receipt> all() {
        Path records = folder.resolve("records");
        if (!Files.isDirectory(records)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(records)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(FolderLedger::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the ledger " + folder, e);
        }
    }

    @Override
    public void introduce(String readerHash, String address) {
        try {
            Path file = Files.createDirectories(folder.resolve("readers")).resolve(safe(readerHash));
            if (!Files.exists(file)) {
                Files.writeString(file, address + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the ledger " + folder, e);
        }
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }

    private List<Receipt> attempts(Receipt.Key key) {
        Path place = place(key);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith(key.readerHash() + "."))
                    .sorted()
                    .map(FolderLedger::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + folder, e);
        }
    }

    private boolean write(Receipt receipt) {
        String name = "%s.%d.%s.json"
                .formatted(
                        safe(receipt.key().readerHash()),
                        receipt.attempt(),
                        receipt.state().id());
        String json = ReceiptJson.write(receipt);
        try {
            Path file = Files.createDirectories(place(receipt.key())).resolve(name);
            createOnce(file, json + "\n");
            Files.writeString(
                    folder.resolve("audit.jsonl"),
                    json + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the ledger " + folder, e);
        }
    }

    /** A hard link to a whole file fails where the name is taken, and shows no reader half a record. */
    private void createOnce(Path file, String text) throws IOException {
        Path whole = Files.createTempFile(folder, ".part-", "");
        try {
            Files.writeString(whole, text);
            Files.createLink(file, whole);
        } finally {
            Files.delete(whole);
        }
    }

    private Path place(Receipt.Key key) {
        return folder.resolve("records").resolve(safe(key.edition())).resolve(safe(key.perspective()));
    }

    private static String safe(String name) {
        if (!SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for the ledger: " + name);
        }
        return name;
    }

    private static Receipt read(Path file) {
        try {
            return ReceiptJson.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
