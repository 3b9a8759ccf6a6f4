package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one executive is told: which sections in which order, which figures, findings and actions.
 *
 * @param id {@code [a-z][a-z0-9-]{0,31}}
 * @param title the report's name on pages
 * @param shortTitle the name in subjects and digests, such as {@code CEO}
 * @param group {@code core} or {@code domain}
 * @param models what the units it is about live by; empty where it names units or speaks of all
 * @param units ids of the units it is about, those of its models among them; empty for all
 * @param headlines wording ids, of which the first that can be said is the headline of subjects
 * @param summaries wording ids of the summary's sentences
 * @param workings wording ids of sentences that say beside the key figures how one is reckoned
 * @param areas areas of the actions it lists; empty for all actions of its units
 * @param facts what the placeholders of its headlines and summaries stand for: fact name to figure, from its table Facts
 * @param kpis the tiles and digest lines, in order
 * @param sections ids, in order
 * @param extras ids of blocks that its digest adds, such as {@code capital}
 * @param notes ids of the notes on data that it ends with, such as {@code freshness}
 * @param agenda whether its heading tells the capacity
 * @param changes how the digest tells what changed: {@code findings} or figures, in the order told
 */
public record Perspective(
        String id,
        String title,
        String shortTitle,
        String group,
        List<String> models,
        List<String> units,
        List<String> headlines,
        List<String> summaries,
        List<String> workings,
        List<String> areas,
        Map<String, String> facts,
        List<Kpi> kpis,
        List<String> sections,
        List<String> extras,
        List<String> notes,
        AgendaKind agenda,
        List<String> changes,
        Place at) {

    /** What the ledger calls messages that are no reports; no perspective is named so. */
    public static final List<String> NOTICES = List.of("reminder", "outcomes");

    /** Whether there is something to tell: a perspective of a model needs a unit that lives by it. */
    boolean concerns(List<Unit> all) {
        return models.isEmpty() || all.stream().anyMatch(this::isOf);
    }

    /** The same with the units of its models. */
    Perspective of(List<Unit> all) {
        List<String> named = Stream.concat(
                        units.stream(), all.stream().filter(this::isOf).map(Unit::id))
                .distinct()
                .toList();
        return new Perspective(
                id,
                title,
                shortTitle,
                group,
                models,
                named,
                headlines,
                summaries,
                workings,
                areas,
                facts,
                kpis,
                sections,
                extras,
                notes,
                agenda,
                changes,
                at);
    }

    private boolean isOf(Unit unit) {
        return models.stream().anyMatch(unit::hasModel);
    }

    /** Whether it is told what a rule says of some units: its row names it, or names units and one of these is its own. */
    public boolean hears(Rule rule, Collection<String> about) {
        List<String> named = rule.perspectives();
        return named.contains(id) || (named.contains("unit") && about.stream().anyMatch(units::contains));
    }

    /**
     * Whether an action is its own: by its areas, or by its units where it has no areas. What names no area falls to the perspective
     * that plans by capacity.
     */
    public boolean answersFor(String area, String unit) {
        boolean unplaced = area.isEmpty() && agenda == AgendaKind.CAPACITY;
        return areas.contains(area) || unplaced || (areas.isEmpty() && units.contains(unit));
    }

    /**
     * One key figure.
     *
     * @param figures one figure or several; {@code id@unit[of].end}, the unit left out for the portfolio, the end (low, mid, high)
     *     where one of a range is meant
     * @param between what stands between several: a slash, or a word such as "of"
     * @param label as in digests, at most 31 characters; thresholds in it are filled in
     * @param delta which of the figures is compared, and what is written behind the difference; empty for the only one
     * @param better the direction that is good
     */
    public record Kpi(
            List<String> figures, String between, Text label, Format format, Optional<Delta> delta, Better better) {}

    /** How the actions due are headed. */
    public enum AgendaKind {
        /** By the horizon alone. */
        PLAIN,
        /** With person-days planned and available. */
        CAPACITY
    }

    /** What a KPI with several figures compares. */
    public record Delta(int index, String suffix) {}

    /** Which way is good. */
    public enum Better {
        UP,
        DOWN,
        NEITHER
    }
}
