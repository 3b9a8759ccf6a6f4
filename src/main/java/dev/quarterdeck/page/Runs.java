package dev.quarterdeck.page;

import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModel;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Draws the texts of one page: every run escaped and in the element of its role, figures linked to their footnotes.
 *
 * <p>Public, because FreeMarker calls public types only. A macro for each run would take most of the time of a page.
 */
public final class Runs {

    /** Of dates, those that are one to machines, too; a quarter is none. */
    private static final Pattern MACHINES_READ = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private final Notes notes;
    private final Set<String> placed = new HashSet<>();
    private boolean hasStale;

    Runs(Notes notes) {
        this.notes = notes;
    }

    /** A text that leads nowhere, for headings and links. */
    public TemplateModel bare(Text text) {
        var html = new StringBuilder();
        bare(text, html);
        return Pieces.markup(html.toString());
    }

    /** A text whose runs lead to the footnotes of what they rest on. */
    public TemplateModel text(Text text) {
        var html = new StringBuilder();
        draw(text, html);
        return Pieces.markup(html.toString());
    }

    static void bare(Text text, StringBuilder html) {
        text.runs().forEach(run -> draw(run, html));
    }

    private void draw(Text text, StringBuilder html) {
        for (Run run : text.runs()) {
            String mark = notes.mark(run);
            if (mark.isEmpty()) {
                draw(run, html);
            } else {
                linked(run, mark, html);
            }
        }
    }

    /** The link is the element of the run's kind itself, since most of a page is such links; but a time is an element that is no link. */
    private void linked(Run run, String mark, StringBuilder html) {
        boolean isTime = isTime(run);
        boolean stale = notes.isStale(run);
        hasStale |= stale;
        String kind = isTime ? "" : kind(run.role());
        String style = stale ? (kind + " old").strip() : kind;
        link(style, " data-n=\"" + mark + '"', mark, html);
        if (isTime) {
            draw(run, html);
        } else {
            html.append(escaped(run.text()));
        }
        html.append("</a>");
    }

    /** Whether any figure so far rests on something stale. */
    public boolean hasStale() {
        return hasStale;
    }

    /** What makes an element the place of this name; nothing where an earlier one is. */
    public TemplateModel place(String anchor) {
        return Pieces.markup(id(anchor));
    }

    private String id(String anchor) {
        return placed.add(anchor) ? " id=\"" + escaped(anchor) + '"' : "";
    }

    /** The heads of its columns, each on its column's side. */
    public TemplateModel heads(Table table) {
        var html = new StringBuilder();
        for (Table.Column column : table.columns()) {
            open("<th scope=\"col\"", side(column), html);
            draw(column.head(), html);
            html.append("</th>");
        }
        return Pieces.markup(html.toString());
    }

    /**
     * The rows of a table: of each the first cell is its head, the others have the side of their column; all have a tone.
     *
     * @param anchors the places of the rows; empty where they have none
     */
    public TemplateModel rows(Table table, List<String> anchors) {
        var html = new StringBuilder();
        List<String> sides = table.columns().stream().map(Runs::side).toList();
        for (int at = 0; at < table.rows().size(); at++) {
            Table.TableRow row = table.rows().get(at);
            String place = at < anchors.size() ? id(anchors.get(at)) : "";
            open("<tr" + place, row.weight() == Table.Weight.BODY ? "" : lower(row.weight()), html);
            cells(sides, row.cells(), html);
            html.append("</tr>\n");
        }
        return Pieces.markup(html.toString());
    }

    private void cells(List<String> sides, List<Table.Cell> cells, StringBuilder html) {
        for (int i = 0; i < cells.size(); i++) {
            Table.Cell cell = cells.get(i);
            String tone = cell.tone() == Tone.PLAIN ? "" : cell.tone().id();
            if (i == 0) {
                open("<th scope=\"row\"", tone, html);
            } else {
                String side = sides.get(i);
                open("<td", side + (side.isEmpty() || tone.isEmpty() ? "" : " ") + tone, html);
            }
            draw(cell.text(), html);
            html.append(i == 0 ? "</th>" : "</td>");
        }
    }

    /** What is usual has no class, since most of a long page is tags. */
    private static void open(String tag, String styles, StringBuilder html) {
        html.append(tag);
        if (!styles.isEmpty()) {
            html.append(" class=\"").append(styles).append('"');
        }
        html.append('>');
    }

    private static String side(Table.Column column) {
        return column.align() == Table.Align.TEXT ? "" : lower(column.align());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The footnotes of all that was drawn so far, one a line; {@code whole} is the report, whose footnotes name all places. */
    public TemplateModel footnotes(Text more, String whole) {
        return Pieces.markup(Footnotes.of(notes.all(), more, whole));
    }

    /** The words that the footnotes lead to, by file; empty where they lead to none. */
    public TemplateModel quoted(Text version, Text others) {
        return Pieces.markup(Footnotes.quoted(notes.files(), version, others));
    }

    /** The mark of the footnote of something that is not text itself; nothing where it rests on nothing. */
    public TemplateModel source(Sources sources) {
        String mark = notes.mark(sources);
        var html = new StringBuilder();
        if (!mark.isEmpty()) {
            link("n note", "", mark, html);
            html.append(mark).append("</a>");
        }
        return Pieces.markup(html.toString());
    }

    /** The first link to a footnote is where the footnote leads back to. Of one whose number is not shown, paper shows it. */
    private void link(String style, String number, String mark, StringBuilder html) {
        html.append("<a");
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        if (notes.meets(mark)) {
            html.append(" id=\"m").append(mark).append('"');
        }
        html.append(" href=\"#n").append(mark).append('"').append(number).append('>');
    }

    private static void draw(Run run, StringBuilder html) {
        String kind = kind(run.role());
        String text = escaped(run.text());
        if (kind.isEmpty()) {
            html.append(text);
        } else {
            element(isTime(run) ? "time" : "span", kind, text, html);
        }
    }

    private static boolean isTime(Run run) {
        return run.role() == Run.Role.DATE && MACHINES_READ.matcher(run.text()).matches();
    }

    /** The class that says what a run is; a label is nothing but words. */
    private static String kind(Run.Role role) {
        return switch (role) {
            case FIGURE -> "f";
            case DATE -> "d";
            case ID -> "id";
            case NAME -> "name";
            case STANDARD -> "std";
            case QUOTE -> "q";
            case LABEL -> "";
        };
    }

    static String escaped(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }

    static void element(String element, String style, String text, StringBuilder html) {
        html.append('<').append(element).append(" class=\"").append(style).append("\">");
        html.append(text).append("</").append(element).append('>');
    }
}
