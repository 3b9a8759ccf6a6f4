package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a report differs from an earlier one of its perspective.
 *
 * @param told the report, telling what changed since the earlier one
 * @param figures those that read otherwise now, or are there in one of the two only
 * @param fresh findings that were not there
 * @param moved findings whose severity is another one
 * @param resolved findings that are gone because nothing fires any more
 * @param unseen findings that are gone because what they rested on cannot be looked at
 * @param added actions that were not there
 */
public record Comparison(
        PastReport past,
        Briefing told,
        List<Changed> figures,
        List<Finding> fresh,
        List<Moved> moved,
        List<PastFinding> resolved,
        List<PastFinding> unseen,
        List<Action> added) {

    /** A figure then and now. What was not known and is not there, or the other way, is what it was. */
    public record Changed(Figure.Key key, Optional<PastFigure> then, Optional<Figure> now) {}

    /** The title of the action that a figure is of, now or then; empty where it is of none. */
    public Optional<Text> title(Figure.Key key) {
        Sources rests = past.rests(told.perspective().id());
        return !key.id().equals("action-score")
                ? Optional.empty()
                : told.actions().stream()
                        .filter(action ->
                                action.id().equals(key.of()) && action.unit().equals(key.unit()))
                        .findFirst()
                        .map(Action::words)
                        .or(() -> past.actions().stream()
                                .filter(action -> action.id().equals(key.of())
                                        && action.unit().equals(key.unit()))
                                .findFirst()
                                .map(action -> action.words(rests)));
    }

    /**
     * A finding whose severity changed.
     *
     * @param before its severity then, by its id
     */
    public record Moved(Finding finding, String before) {}

    /** @param told as it tells what changed since {@code past} */
    static Comparison of(Briefing told, PastReport past) {
        Set<String> now = told.findings().stream().map(Finding::id).collect(Collectors.toSet());
        List<PastFinding> gone = past.findings().stream()
                .filter(finding -> !now.contains(finding.id()))
                .toList();
        Set<String> resolved = Set.copyOf(told.changes().resolvedFindings());
        Map<String, PastFinding> before =
                past.findings().stream().collect(Collectors.toMap(PastFinding::id, finding -> finding, (a, b) -> a));
        SameActions same = new SameActions(told.actions(), past.actions());
        return new Comparison(
                past,
                told,
                changed(told, past),
                told.findings().stream()
                        .filter(finding -> !before.containsKey(finding.id()))
                        .toList(),
                told.findings().stream()
                        .flatMap(finding -> Optional.ofNullable(before.get(finding.id())).stream()
                                .filter(then -> !then.severity()
                                        .equals(finding.severity().id()))
                                .map(then -> new Moved(finding, then.severity())))
                        .toList(),
                gone.stream().filter(finding -> resolved.contains(finding.id())).toList(),
                gone.stream()
                        .filter(finding -> !resolved.contains(finding.id()))
                        .toList(),
                told.actions().stream()
                        .filter(action -> same.before(action).isEmpty())
                        .toList());
    }

    /** The key figures that are not what they were. */
    public List<Tile> movedTiles() {
        return told.kpis().stream().filter(Tile::moved).toList();
    }

    /** The key figures that are what they were. */
    public List<Tile> sameTiles() {
        return told.kpis().stream()
                .filter(tile -> tile.isKnown() && !tile.moved())
                .toList();
    }

    private static List<Changed> changed(Briefing told, PastReport past) {
        List<Changed> changed = new ArrayList<>();
        for (Figure figure : told.figures().all()) {
            Optional<PastFigure> then = past.figure(figure.key());
            String before = then.map(PastFigure::display).orElse(Format.UNKNOWN);
            if (!before.equals(figure.display())) {
                changed.add(new Changed(figure.key(), then, Optional.of(figure)));
            }
        }
        past.figures().forEach((key, then) -> {
            if (told.figures().find(key.toString()).isEmpty() && !then.display().equals(Format.UNKNOWN)) {
                changed.add(new Changed(key, Optional.of(then), Optional.empty()));
            }
        });
        return changed;
    }
}
