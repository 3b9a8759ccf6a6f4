package dev.quarterdeck.page;

import dev.quarterdeck.source.AllCores;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks after baking, on all cores, whether every page is there, whole, of its edition, and without a figure that hides in plain text. */
public final class PageCheck {

    private PageCheck() {}

    /**
     * What is wrong with baked files, one clause each; nothing where all is well.
     *
     * @param edition whose pages must carry its id
     */
    public static List<String> faults(Path folder, Baked baked, String edition) {
        return AllCores.map(baked.files(), path -> faults(folder, path, edition)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> faults(Path folder, String path, String edition) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return List.of(path + " is not there");
        }
        if (!path.endsWith(Page.ENDING)) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        byte[] html = read(file);
        // One character a byte: what is looked for is ASCII.
        String ascii = new String(html, StandardCharsets.ISO_8859_1);
        if (!ascii.stripTrailing().endsWith("</html>")) {
            faults.add(path + " is not whole");
        } else if (path.startsWith(edition + "/") && !ascii.contains(edition)) {
            faults.add(path + " does not carry edition " + edition);
        }
        Digits.untyped(html)
                .ifPresent(word -> faults.add(
                        path + " prints " + Problem.quote(word) + " in no element that says what kind of text it is"));
        return faults;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
