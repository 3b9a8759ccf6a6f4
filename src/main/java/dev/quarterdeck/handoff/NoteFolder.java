package dev.quarterdeck.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of handoffs as it lies on disk. A link out of the folder is not followed. */
final class NoteFolder {

    private final Path site;

    NoteFolder(Path site) {
        this.site = site;
    }

    /** In the order of their paths, whatever the file system says. */
    List<NoteFile> files() {
        Path folder = site.resolve(HandoffReader.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isNote(folder.relativize(file)))
                    .forEach(file -> found.put(site.relativize(file).toString().replace('\\', '/'), file));
            Map<String, LocalDate> dates = new GitDates(site).of(HandoffReader.FOLDER);
            List<NoteFile> files = new ArrayList<>();
            for (Map.Entry<String, Path> file : found.entrySet()) {
                files.add(new NoteFile(
                        file.getKey(),
                        Files.readAllBytes(file.getValue()),
                        Optional.ofNullable(dates.get(file.getKey()))));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    private static boolean isNote(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.startsWith("_") || name.startsWith(".")) {
                return false;
            }
        }
        return path.toString().endsWith(".md");
    }
}
