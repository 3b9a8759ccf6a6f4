package dev.quarterdeck.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sets text in lines of at most 72 columns, as RFC 5322 would rather have them. */
final class Columns {

    static final int WIDTH = 72;

    /** A blank at which no line is broken. */
    static final char GLUE = '\u00a0';

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final String HANGING = "    ";
    private static final int LABEL_WIDTH = 31;
    private static final int VALUE_END = 48;
    private static final int LONGEST_ITEM = 5;
    private static final String CUT = "...";

    private Columns() {}

    /** A paragraph from the left margin. */
    static List<String> paragraph(String text) {
        return wrap("", text, "");
    }

    /** An item behind a bullet or number, its further lines indented. */
    static List<String> item(String bullet, String text) {
        return wrap(bullet, text, HANGING);
    }

    /** Words longer than a line stay whole on their own; what is longer than any sane item is cut. */
    private static List<String> wrap(String start, String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : BLANKS.splitAsStream(text.strip()).toList()) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(finished(line.toString()));
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(finished(line.toString()));
        if (lines.size() <= LONGEST_ITEM) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, LONGEST_ITEM));
        kept.set(LONGEST_ITEM - 1, cut(kept.get(LONGEST_ITEM - 1) + " " + CUT, WIDTH));
        return kept;
    }

    private static String finished(String line) {
        return line.replace(GLUE, ' ').stripTrailing();
    }

    /** Left and right on one line. */
    static String opposite(String left, String right) {
        String cut = cut(left, WIDTH - right.length() - 1);
        return cut + " ".repeat(WIDTH - cut.length() - right.length()) + right;
    }

    /** A key figure: its value ends at one column, its change begins at another; wider values push the change on. */
    static List<String> figure(String label, String value, String change) {
        String name = cut(label, LABEL_WIDTH);
        int gap = Math.max(1, VALUE_END - name.length() - value.length());
        String line = name + " ".repeat(gap) + value;
        String whole = change.isEmpty() ? line : line + "  " + change;
        if (whole.length() <= WIDTH) {
            return List.of(whole);
        }
        return change.isEmpty() ? List.of(cut(line, WIDTH)) : List.of(cut(line, WIDTH), cut(HANGING + change, WIDTH));
    }

    /** At most so many characters, cut at a word where there is one. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        String head = text.substring(0, most - CUT.length() + 1);
        int blank = head.lastIndexOf(' ');
        String kept = blank > most / 2 ? head.substring(0, blank) : head.substring(0, most - CUT.length());
        return kept.stripTrailing() + CUT;
    }
}
