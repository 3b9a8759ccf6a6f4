package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which words of the notes moved the key figures of a report, told from what an earlier one remembers of them.
 *
 * @param named how their rows are named to its readers
 * @param perspective its id
 * @param stated what notes state now, by file
 * @param rules under which; under others, figures rest on other words of notes that nobody touched
 */
record Causes(Named named, String perspective, Figures figures, Map<String, List<Stated>> stated, String rules) {

    /** More is no cause that a reader could name. */
    private static final int MOST = 3;

    /** An amount, and all places of its file where it is stated so: nobody knows which of them is new. */
    private record Fresh(String words, List<Place> at) {

        boolean isAmong(Set<Place> places) {
            return at.stream().anyMatch(places::contains);
        }
    }

    /** What one file says now and did not, and what it said and does not any more. */
    private record Cause(String file, List<Fresh> fresh, List<String> gone) {

        int size() {
            return fresh.size() + gone.size();
        }

        /** Words in the place of others, and not a sale that came into the trailing months or left them. */
        boolean edited() {
            return !fresh.isEmpty() && !gone.isEmpty();
        }
    }

    /**
     * A sentence for each file, those first that were edited, and least; nothing where the earlier report remembers no words.
     *
     * @param tiles the key figures, compared with that report
     */
    List<Text> of(List<Tile> tiles, Optional<PastReport> earlier) {
        Set<Place> rests = tiles.stream()
                .filter(Tile::moved)
                .flatMap(tile -> figures.find(tile.figure().toString()).stream())
                .flatMap(figure -> Stated.places(figure.value()))
                .collect(Collectors.toSet());
        boolean moved = tiles.stream().anyMatch(Tile::moved);
        return earlier.filter(past -> moved && past.rules().equals(rules))
                .map(past -> sentences(since(past.stated(), rests), past.rests(perspective)))
                .orElse(List.of());
    }

    /** @param rests what the figures that moved rest on; other figures may rest on other words of the same file */
    private List<Cause> since(Map<String, List<String>> then, Set<Place> rests) {
        if (then.isEmpty()) {
            return List.of();
        }
        Set<String> files = new TreeSet<>(stated.keySet());
        files.addAll(then.keySet());
        Set<String> rested = rests.stream().map(Place::file).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> named.portfolio().handoffs().file(file).stream().anyMatch(note -> !note.confidential()))
                .map(file -> cause(file, then.getOrDefault(file, List.of())))
                .filter(cause -> cause.fresh().isEmpty()
                        ? !stated.containsKey(cause.file()) || rested.contains(cause.file())
                        : cause.fresh().stream().anyMatch(fresh -> fresh.isAmong(rests)))
                .filter(cause -> cause.size() > 0)
                .sorted(Comparator.comparing(Cause::edited)
                        .reversed()
                        .thenComparing(Cause::size)
                        .thenComparing(Cause::file))
                .toList();
    }

    private Cause cause(String file, List<String> then) {
        Map<String, List<Place>> now = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Stated one : stated.getOrDefault(file, List.of())) {
            now.computeIfAbsent(one.words(), any -> new ArrayList<>()).add(one.at());
            words.add(one.words());
        }
        List<Fresh> fresh = without(words, then).stream()
                .map(one -> new Fresh(one, now.getOrDefault(one, List.of())))
                .toList();
        return new Cause(file, fresh, without(then, words));
    }

    /** What of some has no counterpart among others, each wording once. */
    private static List<String> without(List<String> some, List<String> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(words -> left.merge(words, 1, Integer::sum));
        return some.stream()
                .filter(words -> left.merge(words, -1, Integer::sum) < 0)
                .distinct()
                .toList();
    }

    private List<Text> sentences(List<Cause> causes, Sources then) {
        Wording wording = named.portfolio().frameworks().wording();
        List<Text> sentences = new ArrayList<>();
        causes.stream().limit(MOST).forEach(cause -> sentences.add(wording.say("CHG-CAUSE", facts(cause, then))));
        if (causes.size() > MOST) {
            sentences.add(wording.say("CHG-CAUSES", Facts.of("n", Quantity.count(causes.size() - MOST, then))));
        }
        return sentences;
    }

    private Facts facts(Cause cause, Sources then) {
        String unit =
                named.portfolio().handoffs().file(cause.file()).orElseThrow().unit();
        return Facts.none()
                .with("unit", Text.name(named.portfolio().name(unit)))
                .with("fresh", cause.fresh().stream().map(this::told).toList())
                .with(
                        "gone",
                        cause.gone().stream()
                                .map(words -> Text.quote(words, then))
                                .toList());
    }

    private Text told(Fresh fresh) {
        Facts facts = Facts.none().with("amount", Text.quote(fresh.words(), Sources.of(fresh.at())));
        return named.portfolio()
                .frameworks()
                .wording()
                .say(
                        "CHG-AMOUNT",
                        fresh.at().size() == 1
                                ? facts.with("where", named.at(fresh.at().get(0)))
                                : facts);
    }
}
