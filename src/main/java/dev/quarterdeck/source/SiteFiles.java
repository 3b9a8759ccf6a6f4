package dev.quarterdeck.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The content files of a site: its own, and the product's where the site has none of that name. Each folder is read once, when it is first
 * asked for, so that nothing changes in the middle of a run.
 */
public final class SiteFiles {

    private static final String SHIPPED = "/defaults";

    private final Path site;
    private final SortedMap<String, byte[]> shipped;
    private final Map<String, SortedMap<String, byte[]>> read = new ConcurrentHashMap<>();

    public SiteFiles(Path site) {
        this.site = site;
        this.shipped = shipped();
    }

    /** Every file below a folder such as {@code templates}, by its path in the site with forward slashes. */
    public SortedMap<String, byte[]> under(String folder) {
        return read.computeIfAbsent(folder, name -> {
            SortedMap<String, byte[]> files = defaults(name);
            files.putAll(own(name));
            return Collections.unmodifiableSortedMap(files);
        });
    }

    /** The same without the product's, read anew; empty when the site has no such folder. */
    public SortedMap<String, byte[]> own(String folder) {
        Path own = site.resolve(folder);
        return Files.isDirectory(own) ? below(own, folder + "/") : new TreeMap<>();
    }

    /** What the product brings along, whatever the site holds. */
    public SortedMap<String, byte[]> defaults(String folder) {
        // The character behind the stroke ends what begins with one.
        return new TreeMap<>(shipped.subMap(folder + "/", folder + "0"));
    }

    private static SortedMap<String, byte[]> shipped() {
        URL shipped = SiteFiles.class.getResource(SHIPPED);
        if (shipped == null) {
            return new TreeMap<>();
        }
        try {
            URI uri = shipped.toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(Path.of(uri), "");
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return below(jar.getPath(SHIPPED), "");
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no such resource: " + shipped, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the product's own content", e);
        }
    }

    private static SortedMap<String, byte[]> below(Path root, String prefix) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String inside = root.relativize(file).toString().replace('\\', '/');
                if (Stream.of(inside.split("/")).noneMatch(part -> part.startsWith("."))) {
                    files.put(prefix + inside, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + root, e);
        }
        return files;
    }
}
