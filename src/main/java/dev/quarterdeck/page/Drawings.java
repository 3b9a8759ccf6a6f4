package dev.quarterdeck.page;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Chart.Series;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Charts as SVG, each with its key and the same data as a table. */
final class Drawings {

    private final Wording wording;

    Drawings(Wording wording) {
        this.wording = wording;
    }

    View.Drawing of(Chart chart) {
        String svg = switch (chart.kind()) {
            case STACKED_BARS -> new StackedBars(chart).draw();
            case BARS -> new Bars(chart).draw();
            case LINES -> new LineChart(chart).draw();
            case WATERFALL -> new Waterfall(chart).draw();
        };
        return new View.Drawing(chart.title(), chart.description(), Pieces.markup(svg), legend(chart), table(chart));
    }

    View.Drawing of(Timeline timeline) {
        return new View.Drawing(
                timeline.title(),
                timeline.description(),
                Pieces.markup(new TimelineStrip(timeline).draw()),
                List.of(),
                table(timeline));
    }

    /** One series needs no key: the title names it. */
    private List<View.Key> legend(Chart chart) {
        List<View.Key> keys = new ArrayList<>();
        boolean single = chart.series().size() < 2 || chart.kind() == Chart.Kind.WATERFALL;
        for (int i = 0; i < chart.series().size() && !single; i++) {
            boolean mark = chart.kind() == Chart.Kind.BARS && i > 0;
            keys.add(new View.Key(
                    mark ? Bars.MARK : Svg.series(i), chart.series().get(i).name()));
        }
        if (chart.kind() == Chart.Kind.STACKED_BARS && new StackedBars(chart).lacksAPart()) {
            keys.add(new View.Key(StackedBars.UNKNOWN, wording.label("page.not-known")));
        }
        return keys;
    }

    private static Table table(Chart chart) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Text.EMPTY, Align.TEXT));
        chart.series().forEach(series -> columns.add(new Column(series.name(), Align.NUMBER)));
        List<TableRow> rows = new ArrayList<>();
        for (int point = 0; point < chart.axis().size(); point++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(chart.axis().get(point)));
            for (Series series : chart.series()) {
                cells.add(Cell.of(chart.format().text(series.points().get(point))));
            }
            rows.add(new TableRow(Optional.empty(), Weight.BODY, cells));
        }
        return new Table(chart.title(), columns, rows);
    }

    private Table table(Timeline timeline) {
        return new Table(
                timeline.title(),
                List.of(
                        new Column(wording.label("page.due"), Align.TEXT),
                        new Column(timeline.what(), Align.TEXT),
                        new Column(wording.label("page.state"), Align.TEXT)),
                timeline.events().stream()
                        .map(event -> new TableRow(
                                event.unit(),
                                Weight.BODY,
                                List.of(
                                        Cell.of(event.when()),
                                        Cell.of(event.what()),
                                        new Cell(event.state(), event.tone()))))
                        .toList());
    }
}
