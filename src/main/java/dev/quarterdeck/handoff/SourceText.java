package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The repaired text of one file, in which every offset leads back to a place in the author's. */
final class SourceText {

    private final String file;
    private final List<Line> lines;
    private final String text;
    private final int[] starts;

    /**
     * One line as it is parsed.
     *
     * @param number of the author's line it stands for, 1-based
     * @param shift how many characters it has lost at its beginning; negative when it gained some
     */
    record Line(String text, int number, int shift) {}

    SourceText(String file, List<Line> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.starts = new int[lines.size()];
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(lines.get(i).text()).append('\n');
        }
        this.text = joined.toString();
    }

    String text() {
        return text;
    }

    String slice(int from, int to) {
        return text.substring(from, Math.min(to, text.length()));
    }

    /** A block as it would stand at the margin: without the indentation that its first line has on all its lines. */
    String block(int from, int to) {
        String slice = slice(from, to);
        int margin = from - text.lastIndexOf('\n', from - 1) - 1;
        if (margin <= 0 || slice.indexOf('\n') < 0) {
            return slice;
        }
        return Pattern.compile("(?<=\n) {1," + margin + "}").matcher(slice).replaceAll("");
    }

    /** The author's line an offset falls on. */
    int line(int offset) {
        return lines.isEmpty() ? 1 : lines.get(index(offset)).number();
    }

    Place at(int offset) {
        if (lines.isEmpty()) {
            return Place.startOf(file);
        }
        int index = index(offset);
        int end = Math.min(offset, text.length());
        int column =
                text.codePointCount(starts[index], end) + 1 + lines.get(index).shift();
        return new Place(file, lines.get(index).number(), Math.max(1, column));
    }

    private int index(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
