package dev.quarterdeck.page;

import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The footnotes of one page: what its figures rest on, numbered as they are met, and the words that stand there, each once.
 *
 * <p>Public, because FreeMarker calls public types only.
 */
public final class Notes {

    private static final List<String> USUAL_FOLDERS = List.of("content/handoffs/", "content/");
    private static final int LONGEST_QUOTE = 100;

    /** Places of one footnote that are quoted: a total over thousands of notes is read in no page. */
    private static final int MOST_QUOTED = 200;

    private final int most;
    private final Optional<Provenance> provenance;
    private final Map<Sources, Marks> marks = new HashMap<>();
    private final List<Footing> footings = new ArrayList<>();
    private final Map<Place, OfLine> lines = new HashMap<>();
    private final Set<String> met = new LinkedHashSet<>();
    private final QuotedFiles files;

    private Notes(int most, Optional<Provenance> provenance) {
        this.most = most;
        this.provenance = provenance;
        this.files = new QuotedFiles(provenance);
    }

    /**
     * Footnotes that name a few of their places each.
     *
     * @param most places and measurements that one footnote names and quotes
     */
    Notes(int most, Provenance provenance) {
        this(most, Optional.of(provenance));
    }

    /** Of pages that hold no figures. */
    static Notes ofNothing() {
        return new Notes(Integer.MAX_VALUE, Optional.empty());
    }

    /**
     * One footnote: its number, and the places and measurements that what it is for rests on.
     *
     * @param formula how the figure that it is for was made; empty where nothing was reckoned
     * @param more how many it does not name; empty where it names all
     */
    record Note(String number, Optional<Formula> formula, List<Cited> files, List<String> measured, String more) {}

    /** A figure by its name, and how it is made in words. */
    record Formula(Text name, Text words) {}

    /** Lines of one file. */
    record Cited(String file, List<Line> lines) {}

    /**
     * A line.
     *
     * @param entry the id of the entry or footnote that quotes it; empty where nothing is quoted there
     * @param said what stands there, where the footnote is for this line alone; else empty
     */
    record Line(String number, String entry, List<String> said) {}

    /** The footnote of one line of a note: all that was read there, by column, so that a row of a table has one. */
    private record OfLine(String number, SortedMap<Integer, String> said) {

        String entry() {
            return said.isEmpty() ? "" : "n" + number;
        }

        List<String> words() {
            return said.values().stream().distinct().toList();
        }
    }

    /** What one footnote is for. */
    private record Footing(Sources sources, Optional<Formula> formula) {

        /** Whether it tells what stands at one place, and no more. */
        boolean isPlain() {
            return sources.all().size() == 1 && sources.all().get(0) instanceof Place && formula.isEmpty();
        }
    }

    /** The footnotes of the same sources: sources may be thousands of places, so a run asks for them once. */
    private record Marks(Optional<Formulas.Rested> formulas, Map<Optional<Formula>, String> numbers, boolean stale) {}

    /** The number of the footnote for this run; empty where it rests on nothing. */
    String mark(Run run) {
        boolean reckoned = run.role() == Run.Role.FIGURE || run.role() == Run.Role.DATE;
        return mark(run.sources(), reckoned ? run.text() : "");
    }

    /** The number of the footnote for these sources; empty where there are none. */
    String mark(Sources sources) {
        return mark(sources, "");
    }

    private String mark(Sources sources, String shown) {
        if (sources.isEmpty()) {
            return "";
        }
        Marks known = marks.get(sources);
        if (known == null) {
            known = marks(sources);
            marks.put(sources, known);
        }
        Optional<Formula> formula = known.formulas().isEmpty()
                ? Optional.empty()
                : known.formulas().get().reading(shown);
        String number = known.numbers().get(formula);
        if (number == null) {
            number = number(new Footing(sources, formula));
            known.numbers().put(formula, number);
        }
        return number;
    }

    private Marks marks(Sources sources) {
        if (provenance.isEmpty()) {
            return new Marks(Optional.empty(), new HashMap<>(), false);
        }
        Provenance made = provenance.get();
        return new Marks(
                Optional.of(made.formulas().on(sources)),
                new HashMap<>(),
                made.staleness().isIn(sources));
    }

    private String number(Footing footing) {
        if (!footing.isPlain() || !(footing.sources().all().get(0) instanceof Place place)) {
            return next(footing);
        }
        files.meet(place.file());
        OfLine line = lines.get(startOf(place));
        if (line == null) {
            line = new OfLine(next(footing), new TreeMap<>());
            lines.put(startOf(place), line);
        }
        Optional<String> said = said(place);
        if (said.isPresent()) {
            line.said().put(place.column(), said.get());
        }
        return line.number();
    }

    private String next(Footing footing) {
        footings.add(footing);
        return Integer.toString(footings.size());
    }

    private static Place startOf(Place place) {
        return new Place(place.file(), place.line(), 1);
    }

    /** Whether this run is a figure that rests on something stale; asked of what has a mark. */
    boolean isStale(Run run) {
        Marks known = marks.get(run.sources());
        return run.role() == Run.Role.FIGURE && known != null && known.stale();
    }

    /** Whether this number is met for the first time: the place to which its footnote leads back. */
    boolean meets(String number) {
        return met.add(number);
    }

    /** All that were marked so far. */
    List<Note> all() {
        for (Footing footing : footings) {
            List<Source> named = named(footing.sources());
            if (footing.sources().all().size() > 1) {
                named.subList(0, Math.min(MOST_QUOTED, named.size())).forEach(this::quote);
            }
        }
        List<Note> notes = new ArrayList<>();
        for (Footing footing : footings) {
            notes.add(note(Integer.toString(notes.size() + 1), footing));
        }
        return notes;
    }

    /** The files that these cite, with their versions and what stands at the places that have no footnote of their own. */
    List<QuotedFiles.FileQuotes> files() {
        return files.all();
    }

    /** When the metrics were collected; empty where no footnote cites any. */
    public String collected() {
        boolean measured = marks.keySet().stream().anyMatch(Sources::holdMeasurements);
        return provenance
                .filter(any -> measured)
                .flatMap(made -> made.origins().collected())
                .orElse("");
    }

    private void quote(Source source) {
        if (source instanceof Place place) {
            QuotedFiles.Quoted file = files.meet(place.file());
            Optional<String> said = said(place);
            if (said.isPresent()) {
                OfLine own = lines.get(startOf(place));
                if (own != null) {
                    own.said().put(place.column(), said.get());
                } else {
                    file.say(place.line(), said.get());
                }
            }
        }
    }

    private List<Source> named(Sources sources) {
        return sources.all().subList(0, Math.min(most, sources.all().size()));
    }

    private Optional<String> said(Place place) {
        return provenance.isEmpty()
                ? Optional.empty()
                : provenance.get().origins().said(place).map(Notes::cut);
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUOTE || words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private Note note(String number, Footing footing) {
        Sources sources = footing.sources();
        Map<String, Set<Line>> lines = new LinkedHashMap<>();
        List<String> measured = new ArrayList<>();
        for (Source source : named(sources)) {
            if (source instanceof Place place) {
                lines.computeIfAbsent(shortName(place.file()), file -> new LinkedHashSet<>())
                        .add(line(place, footing));
            } else if (source instanceof Measurement measurement) {
                measured.add(measurement.cite() + " (" + measurement.call() + ")");
            }
        }
        List<Cited> cited = new ArrayList<>();
        lines.forEach((file, own) -> cited.add(new Cited(file, List.copyOf(own))));
        int more = sources.all().size() - named(sources).size();
        return new Note(number, footing.formula(), cited, measured, more == 0 ? "" : Integer.toString(more));
    }

    /** A line with a footnote of its own is quoted there; others, each once for the page. */
    private Line line(Place place, Footing footing) {
        String number = Integer.toString(place.line());
        Optional<OfLine> own = Optional.ofNullable(lines.get(startOf(place)));
        if (footing.isPlain()) {
            return new Line(number, "", own.map(OfLine::words).orElse(List.of()));
        }
        if (footing.sources().all().size() == 1) {
            return new Line(number, "", said(place).map(List::of).orElse(List.of()));
        }
        String entry = own.isPresent()
                ? own.get().entry()
                : files.find(place.file())
                        .map(quoted -> quoted.entry(place.line()))
                        .orElse("");
        return new Line(number, entry, List.of());
    }

    static String shortName(String file) {
        for (String folder : USUAL_FOLDERS) {
            if (file.startsWith(folder)) {
                return file.substring(folder.length());
            }
        }
        return file;
    }
}
