package dev.quarterdeck;

import static dev.quarterdeck.Terminal.counted;
import static dev.quarterdeck.Terminal.pad;
import static dev.quarterdeck.Terminal.widest;

import dev.quarterdeck.publish.Plan;
import dev.quarterdeck.publish.Upload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan as it is told: what would be written, by what it is and why; file by file only where they are few. */
final class PlanLines {

    private static final int FEW = 4;

    /** What the files of an archive are to its owner. */
    private enum Part {
        EDITION("the edition itself"),
        ASSETS("what its pages share"),
        DATA("data of all editions"),
        AROUND("pages around the editions");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        static Part of(Upload upload) {
            return switch (upload.group()) {
                case CLAIM, PAGE, MANIFEST -> EDITION;
                case ASSET -> ASSETS;
                case HISTORY, POINTER -> DATA;
                case FRONT -> AROUND;
            };
        }
    }

    private PlanLines() {}

    static List<String> of(Plan plan) {
        Map<Part, Map<Upload.Reason, List<Upload>>> parts = plan.uploads().stream()
                .collect(Collectors.groupingBy(
                        Part::of,
                        TreeMap::new,
                        Collectors.groupingBy(Upload::reason, TreeMap::new, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        parts.forEach((part, reasons) -> reasons.forEach((reason, uploads) -> lines.add(line(part, reason, uploads))));
        return lines;
    }

    private static String line(Part part, Upload.Reason reason, List<Upload> uploads) {
        return "  " + pad(reason.name().toLowerCase(Locale.ROOT), 9)
                + pad(part.words, widest(Arrays.stream(Part.values()).map(each -> each.words)) + 2)
                + size(uploads)
                + (part == Part.AROUND || uploads.size() <= FEW ? ": " + which(uploads) : "");
    }

    private static String size(List<Upload> uploads) {
        long pages = uploads.stream()
                .filter(upload -> upload.path().endsWith(".html"))
                .count();
        long others = uploads.size() - pages;
        List<String> sizes = new ArrayList<>();
        if (pages > 0) {
            sizes.add(counted(pages, "page"));
        }
        if (others > 0) {
            sizes.add(counted(others, pages > 0 ? "other file" : "file"));
        }
        long bytes = uploads.stream().mapToLong(Upload::size).sum();
        sizes.add(String.format(Locale.ROOT, "%,d bytes", bytes));
        return String.join(", ", sizes);
    }

    /** By name, or by folder with how many lie in it. */
    private static String which(List<Upload> uploads) {
        if (uploads.size() <= FEW) {
            return uploads.stream().map(Upload::path).collect(Collectors.joining(", "));
        }
        Map<String, Long> folders = uploads.stream()
                .collect(Collectors.groupingBy(
                        upload -> upload.path().replaceFirst("^([^/]+/[^/]+/).*", "$1"),
                        TreeMap::new,
                        Collectors.counting()));
        return folders.entrySet().stream()
                .map(folder -> folder.getKey() + (folder.getKey().endsWith("/") ? " (" + folder.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
    }
}
