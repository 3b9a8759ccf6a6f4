package dev.quarterdeck.page;

import dev.quarterdeck.value.Text;
import java.util.List;

/** Draws the list of a page's footnotes, and the words that stand at the places they cite. */
final class Footnotes {

    private final StringBuilder html = new StringBuilder();

    private final String whole;

    private Footnotes(String whole) {
        this.whole = whole;
    }

    /**
     * One line for each footnote.
     *
     * @param more what is said behind the number of places that one does not name
     * @param whole the page that names all places
     */
    static String of(List<Notes.Note> notes, Text more, String whole) {
        var list = new Footnotes(whole);
        notes.forEach(note -> list.note(note, more));
        return list.html.toString();
    }

    /**
     * One list for each file of which something is to be quoted, and a line for all others.
     *
     * @param version what is said before the id of a file in git
     * @param others what is said before those whose words stand in the footnotes
     */
    static String quoted(List<QuotedFiles.FileQuotes> files, Text version, Text others) {
        var lists = new Footnotes("");
        files.stream().filter(file -> !file.entries().isEmpty()).forEach(file -> lists.file(file, version));
        List<QuotedFiles.FileQuotes> bare =
                files.stream().filter(file -> file.entries().isEmpty()).toList();
        if (!bare.isEmpty()) {
            lists.html.append("<p>");
            Runs.bare(others, lists.html);
            String between = " ";
            for (QuotedFiles.FileQuotes file : bare) {
                lists.html.append(between);
                lists.name(file, version);
                between = ", ";
            }
            lists.html.append("</p>\n");
        }
        return lists.html.toString();
    }

    private void note(Notes.Note note, Text more) {
        String number = note.number();
        html.append("<div id=\"n")
                .append(number)
                .append("\"><dt><a class=\"n\" href=\"#m")
                .append(number)
                .append("\">")
                .append(number)
                .append("</a></dt><dd>");
        note.formula().ifPresent(this::formula);
        String between = "";
        for (Notes.Cited file : note.files()) {
            html.append(between);
            cited(file);
            between = "; ";
        }
        for (String cite : note.measured()) {
            html.append(between);
            code(cite);
            between = "; ";
        }
        if (!note.more().isEmpty()) {
            html.append(between);
            more(note.more(), more);
        }
        html.append("</dd></div>\n");
    }

    private void formula(Notes.Formula formula) {
        Runs.bare(formula.name(), html);
        html.append(": ");
        Runs.bare(formula.words(), html);
        html.append(". ");
    }

    /** The lines, and behind them the words of those that are quoted where they are cited. */
    private void cited(Notes.Cited cited) {
        html.append("<code>").append(Runs.escaped(cited.file())).append(':');
        for (int i = 0; i < cited.lines().size(); i++) {
            html.append(i == 0 ? "" : ", ");
            line(cited.lines().get(i));
        }
        html.append("</code>");
        for (Notes.Line line : cited.lines()) {
            if (!line.said().isEmpty()) {
                html.append(' ');
                quotes(line.said());
            }
        }
    }

    private void line(Notes.Line line) {
        if (line.entry().isEmpty()) {
            html.append(line.number());
        } else {
            html.append("<a href=\"#")
                    .append(line.entry())
                    .append("\">")
                    .append(line.number())
                    .append("</a>");
        }
    }

    private void more(String number, Text words) {
        html.append("<a href=\"").append(whole).append("#sources\">");
        Runs.element("span", "n", number, html);
        html.append(' ');
        Runs.bare(words, html);
        html.append("</a>");
    }

    private void file(QuotedFiles.FileQuotes file, Text version) {
        html.append("<h4>");
        name(file, version);
        html.append("</h4>\n<dl>\n");
        file.entries().forEach(this::entry);
        html.append("</dl>\n");
    }

    private void name(QuotedFiles.FileQuotes file, Text version) {
        code(file.file());
        if (!file.version().isEmpty()) {
            html.append(" <small>");
            Runs.bare(version, html);
            html.append(' ');
            Runs.element("span", "id", Runs.escaped(file.version()), html);
            html.append("</small>");
        }
    }

    private void entry(QuotedFiles.Entry entry) {
        html.append("<div id=\"").append(entry.id()).append("\">");
        Runs.element("dt", "n", entry.line(), html);
        html.append("<dd>");
        quotes(entry.cells());
        html.append("</dd></div>\n");
    }

    /** One element for all: what types its text costs more than most of the words. */
    private void quotes(List<String> cells) {
        Runs.element("span", "q", Runs.escaped(String.join(" · ", cells)), html);
    }

    private void code(String text) {
        html.append("<code>").append(Runs.escaped(text)).append("</code>");
    }
}
