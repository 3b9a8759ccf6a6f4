package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Format;
import java.util.List;
import java.util.Optional;

/**
 * What one executive is told: which sections in which order, which figures, findings and actions.
 *
 * @param id {@code [a-z][a-z0-9-]{0,31}}
 * @param title the report's name on pages
 * @param shortTitle the name in subjects and digests, such as {@code CEO}
 * @param group {@code core} or {@code domain}
 * @param units ids of the units it is about; empty for all
 * @param headlines wording ids, of which the first that can be said is the headline of subjects
 * @param summaries wording ids of the summary's sentences
 * @param areas areas of the actions it lists
 * @param kpis the tiles and digest lines, in order
 * @param sections ids, in order
 * @param extras ids of blocks that its digest adds, such as {@code capital}
 * @param changes how the digest tells what changed: {@code findings} or figure ids
 */
public record Perspective(
        String id,
        String title,
        String shortTitle,
        String group,
        List<String> units,
        List<String> headlines,
        List<String> summaries,
        List<String> areas,
        List<Kpi> kpis,
        List<String> sections,
        List<String> extras,
        List<String> changes,
        Place at) {

    /**
     * One key figure.
     *
     * @param figures one figure key, or several shown with a slash between; {@code id@unit[of]}, the unit left out for the portfolio
     * @param label as in digests, at most 31 characters
     * @param delta which of the figures is compared, and what is written behind the difference; empty for the only one
     * @param better the direction that is good
     */
    public record Kpi(List<String> figures, String label, Format format, Optional<Delta> delta, Better better) {}

    /** What a KPI with several figures compares. */
    public record Delta(int index, String suffix) {}

    /** Which way is good. */
    public enum Better {
        UP,
        DOWN,
        NEITHER
    }
}
