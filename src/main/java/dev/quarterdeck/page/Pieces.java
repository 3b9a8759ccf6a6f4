package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Anchor;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes the blocks of one briefing ready for their templates. */
final class Pieces {

    /** A longer table is nothing that a person reads or a phone loads. */
    private static final int MOST_ROWS = 200;

    private final Wording wording;
    private final Briefing briefing;
    private final Map<Figure.Key, Trend> trends;
    private final Block.Cases<View.Piece> shapes;
    private final ActionTable actions;

    /** Open actions that answer anything: few of many. */
    private final List<Action> answers;

    /**
     * The pieces of one report, for all of its pages.
     *
     * @param units names by id
     * @param trends of its key figures, by figure
     */
    Pieces(Wording wording, Briefing briefing, Map<String, Text> units, Map<Figure.Key, Trend> trends) {
        this.wording = wording;
        this.briefing = briefing;
        this.trends = trends;
        this.actions = new ActionTable(wording, units, briefing);
        this.answers = briefing.actions().stream()
                .filter(action ->
                        action.status().isOpen() && !action.addresses().isEmpty())
                .toList();
        var drawings = new Drawings(wording);
        this.shapes = new Block.Cases<>(
                tiles -> new View.Piece("tiles", tiles(tiles.tiles())),
                table -> new View.Piece("table", rows(table)),
                list -> new View.Piece("findings", findings(list.findings())),
                list -> new View.Piece("actions", new View.Actions(agenda(list.lines()), list.capacity())),
                chart -> new View.Piece("drawing", drawings.of(chart)),
                timeline -> new View.Piece("drawing", drawings.of(timeline)),
                map -> new View.Piece("heatmap", matrix(map)),
                prose -> new View.Piece("paragraphs", prose.paragraphs()),
                quotes -> new View.Piece("quotes", quotes(quotes.quotes())));
    }

    /** Key figures, each with its course where it has one. */
    List<View.TileView> tiles(List<Tile> tiles) {
        return tiles.stream().map(this::tile).toList();
    }

    private View.TileView tile(Tile tile) {
        Optional<Trend> trend = Optional.ofNullable(trends.get(tile.figure()));
        return new View.TileView(
                tile,
                Anchor.figure(tile.figure()),
                trend.map(Sparkline::of).filter(Sparkline::hasCourse).map(line -> markup(line.draw())),
                trend.map(one -> "archive/" + briefing.perspective().id() + "/trend/" + one.name() + Page.ENDING));
    }

    /** What to do, who and when: the agenda has the rest. */
    View.Rows due(List<ActionLine> lines) {
        return rows(lines, actions::due);
    }

    /** All that is known of what to do. */
    View.Rows agenda(List<ActionLine> lines) {
        return rows(lines, actions::of);
    }

    /** The same of one unit, on its page. */
    View.Rows ofUnit(List<ActionLine> lines) {
        return rows(lines, actions::ofUnit);
    }

    private static View.Rows rows(List<ActionLine> lines, Function<List<ActionLine>, Table> table) {
        List<ActionLine> shown = lines.subList(0, Math.min(MOST_ROWS, lines.size()));
        int more = lines.size() - shown.size();
        return new View.Rows(
                table.apply(shown).withoutEmptyColumns(),
                more == 0 ? "" : Integer.toString(more),
                shown.stream()
                        .map(line ->
                                Anchor.action(line.action().id(), line.action().unit()))
                        .toList());
    }

    /** The rows left out stand on the pages of the units that they are about. */
    static View.Rows rows(Table table) {
        Table shown = table.shortened(MOST_ROWS);
        int more = table.rows().size() - shown.rows().size();
        return new View.Rows(shown.withoutEmptyColumns(), more == 0 ? "" : Integer.toString(more), List.of());
    }

    View.Piece piece(Block block) {
        return block.match(shapes);
    }

    List<View.FindingLine> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new View.FindingLine(
                        finding,
                        Anchor.finding(finding.id()),
                        Text.id(finding.severity().letter()),
                        wording.label("severity." + finding.severity().id()),
                        briefing.changes().since().isPresent()
                                && briefing.changes().newFindings().contains(finding.id()),
                        briefing.firstSeen()
                                .finding(finding.id(), briefing.edition())
                                .text(wording, briefing.perspective().id()),
                        answers.stream()
                                .filter(finding::isAnsweredBy)
                                .map(Action::words)
                                .toList()))
                .toList();
    }

    private View.Matrix matrix(HeatMap map) {
        List<View.MatrixRow> rows = new ArrayList<>();
        for (int row = 0; row < map.cells().size(); row++) {
            List<View.MatrixCell> cells = new ArrayList<>();
            for (int column = 0; column < map.cells().get(row).size(); column++) {
                String band = map.bands().get(row).get(column);
                cells.add(new View.MatrixCell(
                        band,
                        wording.label("severity." + band),
                        map.cells().get(row).get(column)));
            }
            rows.add(new View.MatrixRow(Integer.toString(map.cells().size() - row), cells));
        }
        return new View.Matrix(
                map,
                IntStream.rangeClosed(1, map.cells().size())
                        .mapToObj(Integer::toString)
                        .toList(),
                rows);
    }

    private static List<View.QuoteView> quotes(List<Prose> quotes) {
        return quotes.stream()
                .map(quote -> new View.QuoteView(
                        Text.quote(quote.heading(), Sources.of(quote.at())),
                        markup(quote.html()),
                        Notes.shortName(quote.at().file()) + ":" + quote.at().line()))
                .toList();
    }

    /** Lets finished HTML through the escaping of templates. */
    static TemplateModel markup(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("FreeMarker takes any markup", e);
        }
    }
}
