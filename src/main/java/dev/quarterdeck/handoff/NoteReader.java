package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Walks through one parsed file, section by section, and hands each block to what reads its shape. */
final class NoteReader {

    private final Note note;
    private final Headings headings;
    private final boolean confidential;
    private final Facts facts;
    private final Uncounted uncounted;
    private final Deque<Level> open = new ArrayDeque<>();

    /** An open section and the level of its heading. */
    private record Level(int level, Note.Scope scope) {}

    /** @param confidential whether no reader is shown its words */
    NoteReader(Note note, Headings headings, boolean confidential) {
        this.note = note;
        this.headings = headings;
        this.confidential = confidential;
        this.facts = new Facts(note);
        this.uncounted = new Uncounted(note);
    }

    void read(Document document) {
        Node node = document.getFirstChild();
        while (node != null) {
            Node last = node;
            if (node instanceof TableBlock table) {
                last = table(table);
            } else {
                block(node);
            }
            node = last.getNext();
        }
        note.flush();
        uncounted.tell();
    }

    private void block(Node node) {
        if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof ListBlock list) {
            new Bullets(note, facts).read(list, "");
        } else if (node instanceof HtmlCommentBlock) {
            note.cover(node.getStartOffset(), node.getEndOffset());
        } else if (!(node instanceof Paragraph) || !facts.readsParagraph(node)) {
            unruled(node);
            note.prose(node);
        }
    }

    /** Reads a table with the footnotes below it, and returns the last block read. */
    private Node table(TableBlock table) {
        Footnotes footnotes = Footnotes.below(table, note.text);
        new TableRows(note, facts, footnotes).read(table);
        footnotes.blocks().forEach(note::shown);
        return footnotes.blocks().isEmpty()
                ? table
                : footnotes.blocks().get(footnotes.blocks().size() - 1);
    }

    /** Lines in pipes without a line of dashes below the first are no table, though their author means one, or more of the one above. */
    private void unruled(Node node) {
        if (!(node instanceof Paragraph) || node.getChars().indexOf('|') < 0) {
            return;
        }
        List<String> lines = node.getChars().toString().lines().toList();
        if (node.getPrevious() instanceof TableBlock) {
            int offset = node.getStartOffset();
            for (String line : lines) {
                if (isRow(line)) {
                    problem(Problem.warning(
                            note.text.at(offset),
                            "HD-053",
                            Problem.quote(line)
                                    + " is no row of the table above, because it does not stand right below it",
                            "Move it up to the other rows, or head it as a table of its own"));
                    return;
                }
                offset += line.length() + 1;
            }
        } else if (lines.size() > 1 && isRow(lines.get(0))) {
            problem(Problem.warning(
                    note.text.at(node.getStartOffset()),
                    "HD-053",
                    Problem.quote(lines.get(0)) + " heads no table, because no row of dashes follows it",
                    "Put |---|---| below it, with a column for each of its cells"));
        }
    }

    private static boolean isRow(String line) {
        String row = line.strip();
        return row.length() > 1 && row.startsWith("|") && row.endsWith("|");
    }

    private void heading(Heading heading) {
        note.cover(heading.getStartOffset(), heading.getEndOffset());
        String raw = heading.getText().toString();
        Place at = note.text.at(heading.getText().getStartOffset());
        while (!open.isEmpty() && open.peek().level() >= heading.getLevel()) {
            open.pop();
        }
        Note.Scope scope = scope(heading.getLevel(), raw, at);
        open.push(new Level(heading.getLevel(), scope));
        note.enter(scope, at);
    }

    private Note.Scope scope(int level, String raw, Place at) {
        String title = Words.plain(raw);
        Optional<Headings.Match> match = headings.match(raw);
        if (match.isPresent()) {
            return new Note.Scope(match.get().section(), title, match.get().qualifier(), true);
        }
        if (level == 1) {
            return new Note.Scope("summary", title, "", true);
        }
        List<String> meant = headings.meant(raw);
        if (!meant.isEmpty()) {
            problem(Problem.warning(
                    at,
                    "HD-041",
                    "unknown section " + Problem.quote(title) + "; did you mean \"" + capital(meant.get(0)) + "\"?",
                    ""));
            note.unread.add(Unread.heading(title, meant.stream().map(headings::section), at));
        }
        Optional<Level> above = Optional.ofNullable(open.peek());
        if (above.filter(over -> over.level() > 1 && over.scope().known()).isPresent()) {
            return new Note.Scope(above.get().scope().section(), title, title, true);
        }
        if (meant.isEmpty()) {
            problem(Problem.info(
                    at,
                    "HD-040",
                    "section " + Problem.quote(title) + " is kept as words" + place()
                            + ": no figure and no action is read in it",
                    ""));
        }
        return new Note.Scope("notes", title, "", false);
    }

    /** Where a reader finds what is kept as words. */
    private String place() {
        return confidential ? "" : ", which reports with \"From the handoffs\" quote";
    }

    private void problem(Problem problem) {
        note.problems.add(problem);
    }

    private static String capital(String alias) {
        return alias.substring(0, 1).toUpperCase(Locale.ROOT) + alias.substring(1);
    }
}
