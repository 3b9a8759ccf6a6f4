package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every sentence and label that reports print, by id, with the facts each may name.
 *
 * <p>Of several sentences with one id the first is said whose facts are known. An id that ends in {@code *} stands for all ids that begin
 * so and have no row of their own.
 */
public final class Wording {

    private static final String MORE = "LIST-MORE";

    private final Map<String, List<Line>> lines;
    private final Map<String, Text> labels;
    private final Map<String, SectionText> sections;
    private final Map<String, String> plurals;

    /**
     * One row.
     *
     * @param brief for digests; empty where the sentence serves without its final stop
     */
    record Line(String id, Sentence sentence, Optional<Sentence> brief, Place at) {}

    Wording(
            Map<String, List<Line>> lines,
            Map<String, Text> labels,
            Map<String, SectionText> sections,
            Map<String, String> plurals) {
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        this.sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        this.plurals = Collections.unmodifiableMap(new LinkedHashMap<>(plurals));
    }

    /**
     * The sentence of a row, its facts filled in. A label of the page stays a label, a fact keeps its role and sources. Where no row can
     * be said it is a {@link ProblemException} with the place of the first.
     */
    public Text say(String id, Facts facts) {
        return sayIfKnown(id, facts).orElseThrow(() -> unsaid(id, facts));
    }

    /** The sentence, or nothing when a fact outside {@code [[ ]]} is unknown. */
    public Optional<Text> sayIfKnown(String id, Facts facts) {
        return rows(id).stream()
                .flatMap(line -> line.sentence().say(facts, this::more).stream())
                .findFirst();
    }

    /** The short form for digests: the row's own, else the sentence without its final stop. */
    public Text brief(String id, Facts facts) {
        for (Line line : rows(id)) {
            Optional<Text> sentence = line.sentence().say(facts, this::more);
            if (sentence.isPresent()) {
                return line.brief()
                        .flatMap(brief -> brief.say(facts, this::more))
                        .orElseGet(() -> Sentence.withoutStop(sentence.get()));
            }
        }
        throw unsaid(id, facts);
    }

    /** A label of the Labels table, such as {@code figure.cash}. */
    public Text label(String id) {
        return known(labels, id, "label");
    }

    /** Title, intro, empty sentence and column heads of a report section. */
    public SectionText section(String id) {
        return known(sections, id, "section");
    }

    /** Several of what a noun names: the plural its table gives, else the noun with an s. */
    public String plural(String noun) {
        return plurals.getOrDefault(noun, noun + "s");
    }

    /** A label that need not be there. */
    public Optional<Text> findLabel(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    boolean has(String id) {
        return !rows(id).isEmpty();
    }

    boolean hasSection(String id) {
        return sections.containsKey(id);
    }

    Set<String> sectionIds() {
        return sections.keySet();
    }

    private List<Line> rows(String id) {
        List<Line> own = lines.getOrDefault(id, List.of());
        for (int length = id.length(); own.isEmpty() && length > 0; length--) {
            own = lines.getOrDefault(id.substring(0, length) + "*", List.of());
        }
        return own;
    }

    private Text more(Quantity left) {
        return sayIfKnown(MORE, Facts.of("n", left)).orElse(Text.EMPTY);
    }

    private static <T> T known(Map<String, T> map, String id, String what) {
        return Optional.ofNullable(map.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no " + what + " " + id + " in the frameworks"));
    }

    private ProblemException unsaid(String id, Facts facts) {
        return new ProblemException(Problem.error(
                rows(id).stream()
                        .map(Line::at)
                        .findFirst()
                        .orElse(Place.startOf(FrameworkReader.FRAMEWORKS + "/wording.md")),
                "FW-036",
                "no sentence of " + Problem.quote(id) + " can be said where these facts alone are known: "
                        + String.join(", ", facts.byName().keySet()),
                "Write one that needs no others, or take it over from the product's own wording.md"));
    }
}
