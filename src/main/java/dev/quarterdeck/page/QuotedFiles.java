package dev.quarterdeck.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files that a page's footnotes cite, in the order in which they are met, and the words that stand in them where no footnote has them. */
final class QuotedFiles {

    private final Optional<Provenance> provenance;
    private final Map<String, Quoted> files = new LinkedHashMap<>();

    QuotedFiles(Optional<Provenance> provenance) {
        this.provenance = provenance;
    }

    /** The cells of a file that were cited so far, by line. */
    record Quoted(String id, String version, SortedMap<Integer, Set<String>> lines) {

        /** The id of the entry that quotes a line; empty where nothing is quoted there. */
        String entry(int line) {
            return lines.containsKey(line) ? id + "-" + line : "";
        }

        void say(int line, String words) {
            lines.computeIfAbsent(line, none -> new LinkedHashSet<>()).add(words);
        }
    }

    /**
     * What was cited of one file.
     *
     * @param version its id in git; empty for frameworks and confidential files
     * @param entries none where footnotes quote all that was cited
     */
    record FileQuotes(String file, String version, List<Entry> entries) {}

    /** The cited cells of one line, as they were written. */
    record Entry(String id, String line, List<String> cells) {}

    /** A file, which is met now if it was not before. */
    Quoted meet(String file) {
        Quoted quoted = files.get(file);
        if (quoted == null) {
            String version =
                    provenance.flatMap(made -> made.origins().version(file)).orElse("");
            quoted = new Quoted("s" + (files.size() + 1), version, new TreeMap<>());
            files.put(file, quoted);
        }
        return quoted;
    }

    Optional<Quoted> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Those of which there is something to tell. */
    List<FileQuotes> all() {
        return files.entrySet().stream()
                .filter(file -> !file.getValue().lines().isEmpty()
                        || !file.getValue().version().isEmpty())
                .map(file -> told(file.getKey(), file.getValue()))
                .toList();
    }

    private static FileQuotes told(String file, Quoted quoted) {
        return new FileQuotes(
                Notes.shortName(file),
                quoted.version(),
                quoted.lines().entrySet().stream()
                        .map(line -> new Entry(
                                quoted.entry(line.getKey()),
                                Integer.toString(line.getKey()),
                                List.copyOf(line.getValue())))
                        .toList());
    }
}
