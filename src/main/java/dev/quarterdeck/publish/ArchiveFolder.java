package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An archive in a folder. A file appears whole or not at all. */
public final class ArchiveFolder {

    private static final Pattern PATH =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]|\\.(?!\\.))*/)*[a-zA-Z0-9_](?:[a-zA-Z0-9_-]|\\.(?!\\.))*");

    private final Path root;

    public ArchiveFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Only one run at a time names, writes and switches editions. */
    public static final class Lock implements AutoCloseable {

        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Waits until no other run has the archive. A place that can't be a folder is a {@link ProblemException}. */
    public Lock lock() {
        Path file = root.resolve("_data/.lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new Lock(channel);
        } catch (IOException e) {
            throw new ProblemException(Problem.error(
                    Place.startOf("site.properties"),
                    "PUB-001",
                    "cannot write to the archive folder " + Problem.quote(root.toString()) + " ("
                            + e.getClass().getSimpleName() + ")",
                    "Point publish.to at a folder that can be written"));
        }
    }

    /** The bytes of a file; empty when there is none. */
    public Optional<byte[]> read(String path) throws IOException {
        try {
            Path file = file(path);
            return Files.isDirectory(file) ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Hashes of those of the files that are there. */
    public Map<String, String> hashes(Collection<String> paths) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String path : paths) {
            read(path).ifPresent(bytes -> hashes.put(path, Hash.of(bytes)));
        }
        return hashes;
    }

    /** What the archive says of its editions. */
    public Pointer pointer() throws IOException {
        return read(Pointer.PATH).map(Pointer::read).orElseGet(Pointer::none);
    }

    /** All files below a folder of the archive, but for those of runs that write. */
    public List<String> below(String folder) throws IOException {
        Path start = file(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !path.substring(path.lastIndexOf('/') + 1).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a file that was as {@code before} when its writing was planned; whoever changed it since wins. */
    void write(Upload upload, byte[] bytes, Optional<String> before) throws IOException {
        Optional<String> now = read(upload.path()).map(Hash::of);
        if (now.equals(Optional.of(Hash.of(bytes)))) {
            return;
        }
        if (!now.equals(before) || (now.isPresent() && !upload.group().mayChange())) {
            throw new FileAlreadyExistsException(upload.path(), null, "was changed by another run");
        }
        Path target = file(upload.path());
        Path fresh = target.resolveSibling("." + target.getFileName() + ".new");
        Files.createDirectories(target.getParent());
        Files.write(fresh, bytes);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(String path) {
        Path file = root.resolve(path).normalize();
        if (!PATH.matcher(path).matches() || !file.startsWith(root)) {
            throw new IllegalArgumentException("no place in an archive: " + Problem.quote(path));
        }
        return file;
    }
}
