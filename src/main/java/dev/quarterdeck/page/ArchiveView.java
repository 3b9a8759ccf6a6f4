package dev.quarterdeck.page;

import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import freemarker.template.TemplateModel;
import java.util.List;
import java.util.Optional;

/** What templates of the pages around the editions read. Public, because FreeMarker reads public types only. */
public final class ArchiveView {

    private ArchiveView() {}

    /**
     * What all pages of one perspective's archive share.
     *
     * @param title the report's name
     * @param sample whether any edition told made-up figures
     * @param edition the newest; empty where there is none
     */
    public record Around(
            String title, String perspective, boolean sample, Optional<Text> edition, Optional<String> report) {}

    /** The page of all editions. */
    public record Editions(Around around, Text lead, List<TrendTile> trends, List<Row> rows) {}

    /** A key figure with its course over all editions. */
    public record TrendTile(Text label, Text value, Text course, TemplateModel spark, String href) {}

    /**
     * One edition.
     *
     * @param counts its findings: critical, high, all; and its open actions
     * @param compare the way to how the newest edition differs from it; empty where no page says
     */
    public record Row(
            Text edition,
            String href,
            Optional<Text> standing,
            Text headline,
            List<Text> counts,
            Optional<String> compare) {}

    /** The page of one key figure. */
    public record Course(
            Around around,
            Text label,
            Text lead,
            Optional<View.Drawing> drawing,
            List<Shown> points,
            List<Way> others) {}

    /** A figure as one edition showed it; without a way where its page is gone. */
    public record Shown(Text edition, Optional<String> href, Text value) {}

    /** A way to another page. */
    public record Way(Text label, String href) {}

    /**
     * The page on which to look for words, and all there is to find.
     *
     * @param index the script that holds it, beside the page
     */
    public record Search(Around around, String index, List<Told> told) {}

    /** What was last told in an edition: findings and sections. */
    public record Told(Text edition, List<Way> ways) {}

    /** The page of all actions by their state. */
    public record Board(Around around, Text lead, List<Column> columns, Optional<Column> proposed) {}

    /** Actions of one state. */
    public record Column(String id, Text title, Text count, List<Card> cards, Optional<Text> more) {}

    /** One action. */
    public record Card(Text what, Text unit, Text owners, Text due, Tone dueTone, Text score, Text age) {}

    /**
     * How one edition differs from an earlier one.
     *
     * @param report the newer one, as it tells what changed since then
     * @param unchanged the key figures that are what they were; empty where there is none
     * @param before the way to the earlier one
     */
    public record Compared(
            View.Report report,
            Text lead,
            Text unchanged,
            String before,
            List<View.FindingLine> fresh,
            Optional<Table> moved,
            Optional<Table> gone,
            Optional<View.Rows> figures,
            Optional<View.Rows> added) {}
}
