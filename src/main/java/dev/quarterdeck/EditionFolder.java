package dev.quarterdeck;

import dev.quarterdeck.edition.Content;
import dev.quarterdeck.source.AllCores;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/** The folder in which an edition comes into being: what is written there is known by its hash, and held nowhere else. */
final class EditionFolder implements AutoCloseable {

    private final Path root;
    private final Map<String, ForkJoinTask<?>> begun = new ConcurrentHashMap<>();
    private final Map<String, Content> hashed = new ConcurrentHashMap<>();
    private final Map<String, RuntimeException> broken = new ConcurrentHashMap<>();

    private EditionFolder(Path root) {
        this.root = root;
    }

    /** Writes a file part by part. */
    @FunctionalInterface
    interface Writing {
        void into(OutputStream out) throws IOException;
    }

    /** What an earlier run left there would look like this edition's. */
    static EditionFolder emptied(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
        return new EditionFolder(root);
    }

    Path root() {
        return root;
    }

    /** Begins to write and to hash a large file on another core. {@link #broken} waits for it, and fails where the disk did. */
    void begin(String path, Writing writing) {
        begun.put(path, ForkJoinPool.commonPool().submit(() -> {
            try {
                write(path, writing);
                hashed.put(path, Content.of(root.resolve(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + path, e);
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                broken.put(path, e);
            }
        }));
    }

    /** Of what was begun the files that could not be written whatever the disk, by path, and why. */
    Map<String, RuntimeException> broken() {
        begun.values().forEach(ForkJoinTask::join);
        return broken;
    }

    /** Waits until nothing is written any more, however that ended. */
    @Override
    public void close() {
        begun.values().forEach(ForkJoinTask::quietlyJoin);
    }

    void write(String path, Writing writing) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.into(out);
        }
    }

    void write(SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(file.getKey(), out -> out.write(file.getValue()));
        }
    }

    /** Deletes all but these: what was written of a report that failed afterwards. */
    void keep(Set<String> paths) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!paths.contains(root.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What these files hold, hashed on all cores. */
    SortedMap<String, Content> contents(Collection<String> paths) {
        List<String> all = paths.stream().distinct().toList();
        List<Content> contents = AllCores.map(all, this::content);
        SortedMap<String, Content> byPath = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            byPath.put(all.get(i), contents.get(i));
        }
        return byPath;
    }

    private Content content(String path) {
        return Optional.ofNullable(hashed.get(path)).orElseGet(() -> read(path));
    }

    private Content read(String path) {
        try {
            return Content.of(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
