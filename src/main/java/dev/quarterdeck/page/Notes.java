package dev.quarterdeck.page;

import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The footnotes of one page: what its figures rest on, numbered as they are met.
 *
 * <p>Public, because FreeMarker calls public types only.
 */
public final class Notes {

    private static final List<String> USUAL_FOLDERS = List.of("content/handoffs/", "content/");

    private final int most;
    private final Map<Sources, String> numbers = new LinkedHashMap<>();
    private final Set<String> met = new LinkedHashSet<>();

    /**
     * Footnotes that name a few of their places each.
     *
     * @param most places and measurements that one footnote names
     */
    Notes(int most) {
        this.most = most;
    }

    /**
     * One footnote.
     *
     * @param cites the places it names
     * @param more how many it does not name; empty where it names all
     */
    public record Note(String number, List<String> cites, String more) {}

    /** The number of the footnote for these sources; empty where there are none. */
    public String mark(Sources sources) {
        return sources.isEmpty() ? "" : numbers.computeIfAbsent(sources, key -> Integer.toString(numbers.size() + 1));
    }

    /** Whether this number is met for the first time: the place to which its footnote leads back. */
    public boolean meets(String number) {
        return met.add(number);
    }

    /** All that were marked so far. */
    public List<Note> all() {
        return numbers.entrySet().stream()
                .map(note -> note(note.getValue(), note.getKey().all()))
                .toList();
    }

    private Note note(String number, List<Source> sources) {
        List<Source> named = sources.subList(0, Math.min(most, sources.size()));
        int more = sources.size() - named.size();
        return new Note(number, cites(named), more == 0 ? "" : Integer.toString(more));
    }

    /** One entry a file with its lines, such as {@code jada.md:14, 16}, then the measurements. */
    private static List<String> cites(List<Source> sources) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        List<String> measured = new ArrayList<>();
        for (Source source : sources) {
            if (source instanceof Place place) {
                lines.computeIfAbsent(shortName(place.file()), file -> new LinkedHashSet<>())
                        .add(Integer.toString(place.line()));
            } else if (source instanceof Measurement measurement) {
                measured.add(measurement.cite() + " (" + measurement.call() + ")");
            }
        }
        List<String> cites = new ArrayList<>();
        lines.forEach((file, at) -> cites.add(file + ":" + String.join(", ", at)));
        cites.addAll(measured);
        return cites;
    }

    static String shortName(String file) {
        return USUAL_FOLDERS.stream()
                .filter(file::startsWith)
                .findFirst()
                .map(folder -> file.substring(folder.length()))
                .orElse(file);
    }
}
