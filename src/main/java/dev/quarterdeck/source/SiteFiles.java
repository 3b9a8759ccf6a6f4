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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The content files of a site: its own, and the product's where the site has none of that name. */
public record SiteFiles(Path site) {

    /** Every file below a folder such as {@code templates}, by its path in the site with forward slashes. */
    public SortedMap<String, byte[]> under(String folder) {
        SortedMap<String, byte[]> files = defaults(folder);
        files.putAll(own(folder));
        return files;
    }

    /** The same without the product's; empty when the site has no such folder. */
    public SortedMap<String, byte[]> own(String folder) {
        Path own = site.resolve(folder);
        return Files.isDirectory(own) ? below(own, folder) : new TreeMap<>();
    }

    /** What the product brings along, whatever the site holds. */
    public static SortedMap<String, byte[]> defaults(String folder) {
        URL shipped = SiteFiles.class.getResource("/defaults/" + folder);
        if (shipped == null) {
            return new TreeMap<>();
        }
        try {
            URI uri = shipped.toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(Path.of(uri), folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return below(jar.getPath("/defaults/" + folder), folder);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no such resource: " + shipped, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the defaults for " + folder, e);
        }
    }

    private static SortedMap<String, byte[]> below(Path root, String name) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String inside = root.relativize(file).toString().replace('\\', '/');
                if (Stream.of(inside.split("/")).noneMatch(part -> part.startsWith("."))) {
                    files.put(name + "/" + inside, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + root, e);
        }
        return files;
    }
}
