package dev.quarterdeck.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells whether files of a site have changed since it was last asked.
 *
 * <p>It looks at times and sizes: what systems offer for it tells some of them seconds late.
 */
public final class Watch {

    private final Path site;
    private final List<String> names;
    private Map<Path, Stamp> last;

    private record Stamp(FileTime time, long size) {}

    /** @param names files and folders of the site; they need not be there */
    public Watch(Path site, List<String> names) throws IOException {
        this.site = site;
        this.names = List.copyOf(names);
        this.last = look();
    }

    public boolean hasChanged() throws IOException {
        Map<Path, Stamp> now = look();
        boolean changed = !now.equals(last);
        last = now;
        return changed;
    }

    private Map<Path, Stamp> look() throws IOException {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (String name : names) {
            Path root = site.resolve(name);
            if (Files.exists(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.toList()) {
                        stamp(file, stamps);
                    }
                }
            }
        }
        return stamps;
    }

    /** An editor may have taken the file away meanwhile, to put a new one in its place. */
    private static void stamp(Path file, Map<Path, Stamp> stamps) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
        } catch (NoSuchFileException e) {
            stamps.remove(file);
        }
    }
}
