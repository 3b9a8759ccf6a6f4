package dev.quarterdeck.store;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An archive in a folder. A file's version is its SHA-256. */
public final class FolderStore implements Store {

    private static final String LOCK = "_data/.lock";
    private static final Pattern UNFINISHED = Pattern.compile("(?:.+/)?\\.[a-zA-Z0-9._-]+\\.new");
    private static final int MILLISECONDS_BETWEEN_TRIES = 2;

    private final Path root;

    public FolderStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public CompletableFuture<Optional<Held>> read(String path) {
        return done(() -> find(path));
    }

    /** The same without a future: a disk answers at once. */
    public Optional<Held> find(String path) throws IOException {
        return bytes(path).map(bytes -> new Held(bytes, () -> Hash.of(bytes)));
    }

    /** A file's bytes alone, where nobody asks for the version, which is a hash over them. */
    public Optional<byte[]> bytes(String path) throws IOException {
        Path file = file(path);
        try {
            if (Files.isDirectory(file)) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw unusable(e);
            }
            throw e;
        }
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public CompletableFuture<Outcome> write(Item item, Optional<String> expected) {
        return done(() -> {
            try (FileChannel lock = locked()) {
                Optional<Held> now = find(item.path());
                if (now.filter(item::isIn).isPresent()) {
                    return Outcome.SAME;
                }
                if (!now.map(Held::version).equals(expected)) {
                    return Outcome.OTHER;
                }
                put(file(item.path()), item.bytes());
                return Outcome.DONE;
            }
        });
    }

    private static void put(Path target, byte[] bytes) throws IOException {
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        Files.createDirectories(target.getParent());
        Files.write(fresh, bytes);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Held while one file is compared and replaced. A place that can't be a folder is a {@link ProblemException}. */
    private FileChannel locked() {
        Path file = root.resolve(LOCK);
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!isLocked(channel)) {
                Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
            }
            return channel;
        } catch (IOException e) {
            throw unusable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another run writes to " + root, e);
        }
    }

    /** Java refuses a lock, rather than waiting for it, where another part of the same process has it. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            channel.lock();
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private ProblemException unusable(IOException why) {
        return new ProblemException(Problem.error(
                Place.startOf("site.properties"),
                "PUB-001",
                "cannot write to the archive folder " + Problem.quote(root.toString()) + " ("
                        + why.getClass().getSimpleName() + ")",
                "Point publish.to at a folder that can be written"));
    }

    @Override
    public List<Listed> list(String folder) {
        Path start = file(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(path -> !isFolder(path))
                    .map(path -> new Listed(relative(path), path.toFile().length()))
                    .filter(file -> !isWorking(file.path()))
                    .sorted((a, b) -> a.path().compareTo(b.path()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + start, e);
        }
    }

    @Override
    public List<String> top() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.map(path -> relative(path) + (isFolder(path) ? "/" : ""))
                    .filter(path -> !isWorking(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** A link to a folder is none: nothing of ours lies behind it. */
    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** What this class itself puts beside the files, and a run that died leaves there. */
    private static boolean isWorking(String path) {
        return path.equals(LOCK) || UNFINISHED.matcher(path).matches();
    }

    @Override
    public SortedMap<String, Optional<String>> differing(Collection<Item> wanted) {
        SortedMap<String, Optional<String>> differing = new TreeMap<>();
        for (Item item : wanted) {
            Optional<Held> there = Store.joined(read(item.path()));
            if (there.filter(item::isIn).isEmpty()) {
                differing.put(item.path(), there.map(Held::version));
            }
        }
        return differing;
    }

    @Override
    public List<String> rewritten(String folder) {
        return List.of();
    }

    @Override
    public void probe() {
        Path there = root;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw unusable(new IOException());
        }
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }

    private Path file(String path) {
        return root.resolve(StorePath.of(path));
    }

    /** A piece of work on the disk. */
    private interface OnDisk<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> done(OnDisk<T> work) {
        try {
            return CompletableFuture.completedFuture(work.run());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new UncheckedIOException(e));
        }
    }
}
