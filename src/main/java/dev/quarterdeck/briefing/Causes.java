package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which words of the notes moved the key figures of a report, told from what an earlier one remembers of them. */
record Causes(Portfolio portfolio, Perspective perspective, Figures figures) {

    /** More is no cause that a reader could name. */
    private static final int MOST = 3;

    /** What one file says now and did not, and what it said and does not any more. */
    private record Cause(String file, List<Stated> fresh, List<String> gone) {

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
        Set<Source> rests = tiles.stream()
                .filter(Tile::moved)
                .flatMap(tile -> figures.find(tile.figure().toString()).stream())
                .flatMap(figure -> figure.value().sources().stream())
                .collect(Collectors.toSet());
        return earlier.filter(past -> !rests.isEmpty() && !past.stated().isEmpty())
                .map(past -> sentences(since(past, rests), past.rests(perspective.id())))
                .orElse(List.of());
    }

    /** @param rests what the figures that moved rest on; other figures may rest on other words of the same file */
    private List<Cause> since(PastReport past, Set<Source> rests) {
        List<Cause> causes = new ArrayList<>();
        Stated.of(perspective, figures, new Origins(portfolio)).forEach((file, now) -> {
            if (now.stream().anyMatch(stated -> rests.contains(stated.at()))) {
                List<String> then = past.stated().getOrDefault(file, List.of());
                List<String> words = now.stream().map(Stated::words).toList();
                causes.add(
                        new Cause(file, without(now, Stated::words, then), without(then, Function.identity(), words)));
            }
        });
        return causes.stream()
                .filter(cause -> cause.size() > 0)
                .sorted(Comparator.comparing(Cause::edited)
                        .reversed()
                        .thenComparing(Cause::size)
                        .thenComparing(Cause::file))
                .toList();
    }

    /** What of some has no counterpart among others, each wording once. */
    private static <T> List<T> without(List<T> some, Function<T, String> words, List<String> others) {
        List<String> left = new ArrayList<>(others);
        Map<String, T> alone = new LinkedHashMap<>();
        for (T one : some) {
            if (!left.remove(words.apply(one))) {
                alone.putIfAbsent(words.apply(one), one);
            }
        }
        return List.copyOf(alone.values());
    }

    private List<Text> sentences(List<Cause> causes, Sources then) {
        Wording wording = portfolio.frameworks().wording();
        List<Text> sentences = new ArrayList<>();
        causes.stream().limit(MOST).forEach(cause -> sentences.add(wording.say("CHG-CAUSE", facts(cause, then))));
        if (causes.size() > MOST) {
            sentences.add(wording.say("CHG-CAUSES", Facts.of("n", Quantity.count(causes.size() - MOST, then))));
        }
        return sentences;
    }

    private Facts facts(Cause cause, Sources then) {
        String unit = portfolio.handoffs().file(cause.file()).orElseThrow().unit();
        return Facts.none()
                .with("unit", Text.name(portfolio.name(unit)))
                .with(
                        "fresh",
                        cause.fresh().stream()
                                .map(stated -> Text.quote(stated.words(), Sources.of(stated.at())))
                                .toList())
                .with(
                        "gone",
                        cause.gone().stream()
                                .map(words -> Text.quote(words, then))
                                .toList());
    }
}
