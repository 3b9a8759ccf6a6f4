package dev.quarterdeck.section;

import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers drawn, always shown as a table too.
 *
 * @param description what a reader who cannot see it should know
 * @param axis one label per point, such as months
 * @param format of the values
 */
public record Chart(Kind kind, Text title, Text description, List<Text> axis, List<Series> series, Format format)
        implements Block {

    /** How the numbers are drawn. */
    public enum Kind {
        /** One bar a label, series on top of each other. */
        STACKED_BARS,
        /** One horizontal bar a label, first series only; a second series is a mark on it. */
        BARS,
        /** One line a series. */
        LINES,
        /** Steps from the first value down to the last. */
        WATERFALL
    }

    /**
     * One run of values, a point a label; unknown points leave a gap.
     *
     * @param unit the unit it is about; empty for totals
     */
    public record Series(Text name, Optional<String> unit, List<Quantity> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    public Chart {
        axis = List.copyOf(axis);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.points().size() != axis.size()) {
                throw new IllegalArgumentException(
                        one.points().size() + " points over " + axis.size() + " labels in chart " + title.plain());
            }
        }
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.chart().apply(this);
    }

    @Override
    public Map<String, Block> parts() {
        return ByUnit.parts(
                series, one -> one.unit().stream(), own -> new Chart(kind, title, description, axis, own, format));
    }
}
