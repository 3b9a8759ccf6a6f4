package dev.quarterdeck;

import dev.quarterdeck.briefing.KeyFigure;
import dev.quarterdeck.edition.History;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.page.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the history of a perspective into one trend for each of its key figures. */
record Trends(Wording wording) {

    /**
     * Those of figures that some edition has shown.
     *
     * @param kept editions whose pages are in the archive; older ones may have been removed
     */
    List<Trend> of(Perspective perspective, History history, Set<String> kept) {
        List<Trend> trends = new ArrayList<>();
        for (KeyFigure figure : KeyFigure.of(perspective, wording)) {
            List<Trend.Point> points = history.points().stream()
                    .flatMap(point -> point(figure, point, kept).stream())
                    .toList();
            if (!points.isEmpty()) {
                trends.add(new Trend(figure, points));
            }
        }
        return trends;
    }

    private static Optional<Trend.Point> point(KeyFigure figure, History.Point point, Set<String> kept) {
        return Optional.ofNullable(point.figures().get(figure.key().toString()))
                .map(shown -> new Trend.Point(
                        point.edition().toString(),
                        shown.display(),
                        shown.value().map(BigDecimal::new),
                        kept.contains(point.edition().toString())));
    }
}
