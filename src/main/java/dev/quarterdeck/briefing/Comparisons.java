package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what changed between an earlier report of a perspective and the present one. */
final class Comparisons {

    /** A note that is gone may leave all key figures unknown, and a letter has other things to tell. */
    private static final int MOST_CROSSED = 3;

    private final Wording wording;
    private final String perspective;
    private final List<Finding> findings;
    private final Figures figures;
    private final LastList list;
    private final String rules;
    private final Predicate<String> visible;

    /** @param visible whether what a source cites can be looked at now */
    Comparisons(
            Wording wording,
            String perspective,
            List<Finding> findings,
            Figures figures,
            LastList list,
            String rules,
            Predicate<String> visible) {
        this.wording = wording;
        this.perspective = perspective;
        this.findings = findings;
        this.figures = figures;
        this.list = list;
        this.rules = rules;
        this.visible = visible;
    }

    /**
     * What became known or unknown goes first. Where nothing of what is to be told moved, the lines tell which key figures did. What moved them stands beside figures that moved.
     *
     * @param order what to tell, in order: {@code findings} or a figure
     * @param tiles the key figures, compared with the same report
     * @param causes what moved them
     */
    Changes since(Optional<PastReport> earlier, List<String> order, List<Tile> tiles, List<Text> causes) {
        if (earlier.isEmpty()) {
            List<Text> first = List.of(wording.say("CHG-FIRST", Facts.none()));
            return new Changes(Optional.empty(), first, List.of(), List.of(), List.of(), List.of());
        }
        PastReport past = earlier.get();
        Set<String> now = findings.stream().map(Finding::id).collect(Collectors.toSet());
        List<Finding> fresh = findings.stream()
                .filter(finding -> past.finding(finding.id()).isEmpty())
                .toList();
        Map<Boolean, List<PastFinding>> absent = past.findings().stream()
                .filter(finding -> !now.contains(finding.id()))
                .collect(Collectors.partitioningBy(finding -> finding.isOutOfSight(visible)));
        List<PastFinding> gone = absent.getOrDefault(false, List.of());
        List<PastFinding> unseen = absent.getOrDefault(true, List.of());
        List<Text> lines = new ArrayList<>();
        if (!past.rules().equals(rules)) {
            lines.add(wording.say("CHG-RULES", Facts.none()));
        }
        List<Followed> followed = list.since(past);
        list.sentence(followed, rests(past)).ifPresent(lines::add);
        List<Tile> crossed =
                tiles.stream().filter(Tile::crossed).limit(MOST_CROSSED).toList();
        crossed.forEach(tile -> lines.add(told(tile)));
        List<Text> found = findings(past, fresh, gone, unseen);
        for (String topic : order) {
            if (topic.equals("findings")) {
                lines.addAll(found.isEmpty() ? List.of(nothing(past)) : found);
            } else if (crossed.stream().noneMatch(tile -> tile.figure().equals(key(topic)))) {
                figure(past, topic).ifPresent(lines::add);
            }
        }
        Map<Boolean, List<Text>> moved = moved(
                order, tiles.stream().filter(tile -> !crossed.contains(tile)).toList());
        List<Text> others = moved.getOrDefault(false, List.of());
        List<Text> further = new ArrayList<>();
        boolean told =
                !crossed.isEmpty() || !moved.getOrDefault(true, List.of()).isEmpty();
        boolean quiet = found.isEmpty() && !told;
        (quiet ? lines : further).addAll(others);
        (quiet || told ? lines : further).addAll(causes);
        return new Changes(
                Optional.of(past.edition()),
                lines,
                further,
                fresh.stream().map(Finding::id).toList(),
                gone.stream().map(PastFinding::id).toList(),
                followed);
    }

    private List<Text> findings(
            PastReport past, List<Finding> fresh, List<PastFinding> gone, List<PastFinding> unseen) {
        List<Text> lines = new ArrayList<>();
        summed("CHG-NEW", past, fresh.stream().map(Comparisons::tagged).toList())
                .ifPresent(lines::add);
        summed("CHG-RESOLVED", past, gone.stream().map(Comparisons::tagged).toList())
                .ifPresent(lines::add);
        summed("CHG-UNSEEN", past, unseen.stream().map(Comparisons::tagged).toList())
                .ifPresent(lines::add);
        summed("CHG-WORSE", past, moved(past, order -> order < 0)).ifPresent(lines::add);
        summed("CHG-BETTER", past, moved(past, order -> order > 0)).ifPresent(lines::add);
        return lines;
    }

    private Text nothing(PastReport past) {
        return wording.say("CHG-COUNT", Facts.of("new", count(0, past)).with("resolved", count(0, past)));
    }

    /** What is told of the key figures that moved, by whether they are among what is to be told. */
    private static Map<Boolean, List<Text>> moved(List<String> order, List<Tile> tiles) {
        Set<Figure.Key> topics = order.stream().map(Comparisons::key).collect(Collectors.toSet());
        return tiles.stream()
                .filter(Tile::moved)
                .collect(Collectors.partitioningBy(
                        tile -> topics.contains(tile.figure()),
                        Collectors.mapping(Comparisons::told, Collectors.toList())));
    }

    private static Figure.Key key(String topic) {
        return FigureRef.parse(topic).key();
    }

    private static Text told(Tile moved) {
        return moved.change().orElseThrow().told();
    }

    /** Findings whose severity moved in one direction: negative is more urgent. */
    private List<Text> moved(PastReport past, IntPredicate direction) {
        return findings.stream()
                .filter(finding -> past.finding(finding.id())
                        .flatMap(before -> Severity.named(before.severity()))
                        .filter(before -> direction.test(finding.severity().compareTo(before)))
                        .isPresent())
                .map(Comparisons::tagged)
                .toList();
    }

    private Optional<Text> summed(String rule, PastReport past, List<Text> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Quantity more =
                items.size() == 1 ? Quantity.missing(Type.COUNT, Sources.none()) : count(items.size() - 1, past);
        Facts facts = Facts.of("n", count(items.size(), past))
                .with("finding", items.get(0))
                .with("more", more);
        return Optional.of(wording.say(rule, facts));
    }

    /** A count of differences rests on the earlier report. */
    private Quantity count(int number, PastReport past) {
        return Quantity.count(number, rests(past));
    }

    private Sources rests(PastReport past) {
        return past.rests(perspective);
    }

    private static Text tagged(Finding finding) {
        return tagged(finding.severity().letter(), finding.brief());
    }

    private static Text tagged(PastFinding finding) {
        String letter = finding.severity().substring(0, 1).toUpperCase(Locale.ROOT);
        return tagged(letter, Text.quote(finding.brief(), Sources.none()));
    }

    private static Text tagged(String letter, Text brief) {
        return Text.id("[" + letter + "]").and(Text.label(" ")).and(brief);
    }

    /** The figure now and then, as shown. */
    private Optional<Text> figure(PastReport past, String topic) {
        FigureRef ref = FigureRef.parse(topic);
        Optional<Figure> figure = figures.find(ref.key().toString());
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        Value now = ref.in(figures).orElseThrow();
        Format format = figure.get().format();
        String label = "change." + ref.key().id();
        Text name = wording.findLabel(label)
                .or(() -> wording.findLabel("figure." + ref.key().id()))
                .orElseGet(() -> Text.id(ref.key().id()));
        Text noun = wording.findLabel(label + ".noun").orElse(Text.EMPTY);
        Facts facts = Facts.none()
                .with("label", name)
                .with("now", now.isKnown() ? format.text(now) : Text.EMPTY)
                .with("noun", noun);
        Optional<Text> before = ref.in(past, figures, rests(past)).map(format::text);
        boolean same =
                before.filter(then -> then.plain().equals(format.show(now))).isPresent();
        return wording.sayIfKnown(
                "CHG-FIGURE",
                facts.with("before", before.filter(text -> !same).orElse(Text.EMPTY))
                        .with("same", same ? wording.label("delta.unchanged") : Text.EMPTY));
    }
}
