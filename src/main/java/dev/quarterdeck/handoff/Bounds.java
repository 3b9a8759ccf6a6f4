package dev.quarterdeck.handoff;

import java.util.regex.Pattern;

/** Keeps a line from nesting deeper, or holding more marks, than any person writes: a parser's stack and time are finite. */
final class Bounds {

    /** The deepest indentation kept, in characters. */
    static final int DEEPEST = 60;

    private static final int MOST_CONTAINERS = 20;
    private static final int MOST_MARKS = 300;
    private static final int MOST_CELLS = 500;
    private static final Pattern MARK = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!|~<>&^-]");

    private Bounds() {}

    /** The line itself, or one that shows the same characters and means none of them. */
    static String hold(String line) {
        if (line.length() <= MOST_CONTAINERS || (line.length() <= MOST_MARKS && !isLeading(line.charAt(0)))) {
            return line;
        }
        int indent = 0;
        int containers = 0;
        boolean leading = true;
        int marks = 0;
        int pipes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            leading = leading && isLeading(c);
            indent += leading && Character.isWhitespace(c) && indent == i ? 1 : 0;
            containers += leading && isContainer(line, i) ? 1 : 0;
            marks += "[]*_`~<!&".indexOf(c) >= 0 ? 1 : 0;
            pipes += c == '|' ? 1 : 0;
        }
        String kept = indent > DEEPEST ? line.substring(indent - DEEPEST) : line;
        boolean tooMuch = containers > MOST_CONTAINERS || marks > MOST_MARKS || pipes > MOST_CELLS;
        return tooMuch ? MARK.matcher(kept).replaceAll("\\\\$0") : kept;
    }

    /** Whether it may stand before the words of a line. */
    private static boolean isLeading(char c) {
        return " \t>-*+.)".indexOf(c) >= 0 || Character.isDigit(c);
    }

    private static boolean isContainer(String line, int at) {
        char c = line.charAt(at);
        boolean blankNext = at + 1 < line.length() && Character.isWhitespace(line.charAt(at + 1));
        return c == '>' || (blankNext && !Character.isWhitespace(c) && !Character.isDigit(c));
    }
}
