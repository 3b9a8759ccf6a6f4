package dev.quarterdeck.page;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the key figures of one perspective went over all editions. */
final class Courses {

    private final Wording wording;
    private final Shelf shelf;

    Courses(Wording wording, Shelf shelf) {
        this.wording = wording;
        this.shelf = shelf;
    }

    /** The newest value with the line to it. */
    ArchiveView.TrendTile tile(Trend trend) {
        Sparkline line = Sparkline.of(trend);
        return new ArchiveView.TrendTile(
                trend.figure().label(),
                shown(trend.newest()),
                course(trend),
                Pieces.markup(line.hasCourse() ? line.draw() : ""),
                "trend/" + trend.name() + Page.ENDING);
    }

    private Text course(Trend trend) {
        Trend.Point first = trend.points().get(0);
        return trend.points().size() < 2
                ? wording.label("delta.first")
                : wording.say(
                        "TREND-FROM", Facts.none().with("then", shown(first)).with("first", Text.id(first.edition())));
    }

    /** The page of one figure. */
    ArchiveView.Course of(Trend trend, ArchiveView.Around around) {
        return new ArchiveView.Course(
                around,
                trend.figure().label(),
                lead(trend),
                Sparkline.of(trend).hasCourse() ? Optional.of(drawing(trend)) : Optional.empty(),
                IntStream.range(0, trend.points().size())
                        .mapToObj(i -> trend.points().get(trend.points().size() - 1 - i))
                        .map(this::point)
                        .toList(),
                shelf.trends().stream()
                        .filter(other -> !other.name().equals(trend.name()))
                        .map(other -> new ArchiveView.Way(other.figure().label(), other.name() + Page.ENDING))
                        .toList());
    }

    private ArchiveView.Shown point(Trend.Point point) {
        return new ArchiveView.Shown(
                Text.id(point.edition()),
                point.kept() ? Optional.of(ArchivePages.report(shelf, point.edition())) : Optional.empty(),
                shown(point));
    }

    private Text shown(Trend.Point point) {
        return Text.figure(point.display(), ArchivePages.rests(shelf, point.edition()));
    }

    /** Of several editions with the highest or lowest value, the earliest is named. */
    private Text lead(Trend trend) {
        Sources rests = ArchivePages.rests(shelf, trend.newest().edition());
        Facts facts = Facts.of("n", Quantity.count(trend.points().size(), rests))
                .with("now", shown(trend.newest()))
                .with("last", Text.id(trend.newest().edition()));
        Comparator<Trend.Point> byValue =
                Comparator.comparing(point -> point.value().orElseThrow());
        Optional<Trend.Point> low = trend.known().stream().min(byValue);
        Optional<Trend.Point> high = trend.known().stream().reduce((a, b) -> byValue.compare(b, a) > 0 ? b : a);
        boolean moved = low.isPresent() && byValue.compare(low.get(), high.orElseThrow()) != 0;
        return wording.say(
                "TREND-LEAD",
                !moved
                        ? facts
                        : facts.with("low", shown(low.get()))
                                .with("lowest", Text.id(low.get().edition()))
                                .with("high", shown(high.orElseThrow()))
                                .with("highest", Text.id(high.orElseThrow().edition())));
    }

    private View.Drawing drawing(Trend trend) {
        List<Text> axis =
                trend.points().stream().map(point -> Text.id(point.edition())).toList();
        List<Quantity> values = trend.points().stream().map(this::quantity).toList();
        Chart chart = new Chart(
                Chart.Kind.LINES,
                trend.figure().label(),
                wording.label("chart.trend.description"),
                axis,
                List.of(new Chart.Series(trend.figure().label(), Optional.empty(), values)),
                trend.figure().format());
        return new Drawings(wording).of(chart);
    }

    private Quantity quantity(Trend.Point point) {
        Sources rests = ArchivePages.rests(shelf, point.edition());
        return point.value()
                .map(value -> Quantity.derived(Type.NUMBER, Range.of(value), rests))
                .orElseGet(() -> Quantity.missing(Type.NUMBER, rests));
    }
}
