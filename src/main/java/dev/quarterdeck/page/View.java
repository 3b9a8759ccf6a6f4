package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.value.Text;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Optional;

/** What templates read beside the briefing itself. Public, because FreeMarker reads public types only. */
public final class View {

    private View() {}

    /**
     * A report, or its part on one unit.
     *
     * @param unit whose part it is; empty for the whole report
     * @param tiles the key figures; none on a unit's page
     * @param findings empty where there are none, and so the actions
     * @param followed what became of the actions that were due then and are not open and in time; empty where there were none
     * @param open how many of them are; empty where none is
     * @param units those that have a page of their own
     * @param previous the way to the edition compared with
     * @param compared the way to all that differs from it, from the archive's root; empty where it is not told
     */
    public record Report(
            Briefing briefing,
            Optional<UnitLink> unit,
            List<TileView> tiles,
            List<FindingLine> findings,
            Optional<Rows> actions,
            Optional<Rows> followed,
            Text open,
            List<Chapter> chapters,
            List<UnitLink> units,
            Optional<String> previous,
            Optional<String> compared) {}

    /**
     * A key figure with its course over all editions.
     *
     * @param anchor its place on the page
     * @param spark empty where it has none yet
     * @param href the way to that course, from the archive's root
     */
    public record TileView(Tile tile, String anchor, Optional<TemplateModel> spark, Optional<String> href) {}

    /** A unit and its page. */
    public record UnitLink(String id, String name, String href) {}

    /**
     * A finding with what is done about it.
     *
     * @param anchor its place on the page
     * @param since since when it has been told; empty where it was not before
     */
    public record FindingLine(
            Finding finding,
            String anchor,
            Text letter,
            Text severity,
            boolean fresh,
            Text since,
            List<Text> actions) {}

    /** A section with its blocks ready to be drawn. */
    public record Chapter(String id, Text title, Text intro, List<Piece> pieces) {}

    /**
     * A block ready to be drawn.
     *
     * @param shape the template that draws it, in {@code blocks/}
     * @param block what that template reads
     */
    public record Piece(String shape, Object block) {}

    /**
     * A drawing with what stands beside it.
     *
     * @param svg finished markup
     * @param legend the series drawn; empty where one needs no key
     * @param data the same as rows
     */
    public record Drawing(Text title, Text description, TemplateModel svg, List<Key> legend, Table data) {}

    /** The colour class of a series and its name. */
    public record Key(String style, Text name) {}

    /**
     * A table as far as a page shows it.
     *
     * @param more how many rows it leaves to the units' pages; empty where it shows all
     * @param anchors the places of its rows on the page; empty where they have none
     */
    public record Rows(Table table, String more, List<String> anchors) {}

    /** The actions as rows, and what follows from them. */
    public record Actions(Rows rows, Text capacity) {}

    /** A risk matrix; the scale runs down the side and along the foot. */
    public record Matrix(HeatMap map, List<String> foot, List<MatrixRow> rows) {}

    /** One row of a risk matrix. */
    public record MatrixRow(String head, List<MatrixCell> cells) {}

    /** One cell of a risk matrix, its band as a class and as a word. */
    public record MatrixCell(String band, Text word, Text risks) {}

    /** A handoff's own words, as markup made in safe mode. */
    public record QuoteView(Text heading, TemplateModel html, String cite) {}
}
