package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what people write and Markdown parsers miss: tables without a blank line before them, headings without a blank. */
final class Repair {

    private static final Pattern TIGHT = Pattern.compile("(#{1,6})([^#\\s].*)");
    private static final Pattern ALONE =
            Pattern.compile("\\*\\*([^*]{1,80})\\*\\*:?\\s*|([^|:*#>\\s-][^|:*]{0,60}):\\s*");
    private static final Pattern BULLET = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])\\s.*");
    private static final Pattern APART = Pattern.compile("#{1,6}\\s.*|#{1,6}[^#\\s].*|-{3,}|={3,}|\\*{3,}|.*-->");
    private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```+|~~~+).*");

    private final String file;
    private final List<String> source;
    private final int first;
    private final Headings headings;
    private final List<Problem> problems;
    private final List<SourceText.Line> repaired = new ArrayList<>();
    private String fence = "";

    /** Repairs what follows the front matter, which takes the first {@code skipped} lines. */
    Repair(String file, List<String> lines, int skipped, Headings headings, List<Problem> problems) {
        this.file = file;
        this.source =
                lines.subList(skipped, lines.size()).stream().map(Bounds::hold).toList();
        this.first = skipped + 1;
        this.headings = headings;
        this.problems = problems;
    }

    List<SourceText.Line> lines() {
        int i = 0;
        while (i < source.size()) {
            String line = source.get(i);
            if (isFenced(line)) {
                keep(i, line, 0);
                i++;
            } else if (startsTable(i)) {
                i = table(i);
            } else {
                heading(i, line);
                i++;
            }
        }
        return repaired;
    }

    private boolean isFenced(String line) {
        Matcher mark = FENCE.matcher(line);
        if (!mark.matches()) {
            return !fence.isEmpty();
        }
        if (fence.isEmpty()) {
            fence = mark.group(1);
        } else if (mark.group(1).startsWith(fence)) {
            fence = "";
        }
        return true;
    }

    private boolean startsTable(int i) {
        if (i + 1 >= source.size()) {
            return false;
        }
        int columns = TableLine.delimiterCells(source.get(i + 1));
        return columns > 1 && TableLine.hasPipe(source.get(i)) && TableLine.cells(source.get(i)) == columns;
    }

    /** Keeps a whole table, mended and taken out of a list if need be; returns the index of the line after it. */
    private int table(int start) {
        String head = source.get(start);
        int indent = head.length() - head.stripLeading().length();
        boolean inList = indent >= 2 && indent < Bounds.DEEPEST && followsBullet(start);
        if (inList) {
            note(start, "HD-033", "table taken out of the list item");
            blank(start);
        } else if (start > 0 && needsBlank(source.get(start - 1))) {
            note(start, "HD-031", "blank line inserted before the table");
            blank(start);
        }
        int shift = inList ? indent : 0;
        int i = start;
        while (i < source.size() && (i <= start + 1 || TableLine.hasPipe(source.get(i)))) {
            String line = source.get(i);
            int cut = Math.min(shift, line.length() - line.stripLeading().length());
            if (i == start + 1
                    && !line.strip().startsWith("|")
                    && line.strip().startsWith("-")
                    && TableLine.isThin(line)) {
                note(i, "HD-032", "delimiter row rewritten");
                keep(i, TableLine.delimiter(TableLine.delimiterCells(line)), 0);
            } else {
                keep(i, line.substring(cut), cut);
            }
            i++;
        }
        if (inList) {
            blank(i - 1);
        }
        return i;
    }

    private boolean followsBullet(int start) {
        for (int i = start - 1; i >= Math.max(0, start - 20) && !source.get(i).isBlank(); i--) {
            if (BULLET.matcher(source.get(i).stripLeading()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsBlank(String before) {
        String text = before.strip();
        return !text.isEmpty()
                && !TableLine.hasPipe(before)
                && !APART.matcher(text).matches();
    }

    private void heading(int i, String line) {
        if (!line.startsWith("#")
                && !line.startsWith("**")
                && !line.stripTrailing().endsWith(":")) {
            keep(i, line, 0);
            return;
        }
        Matcher tight = TIGHT.matcher(line);
        if (tight.matches() && headings.match(tight.group(2)).isPresent()) {
            note(i, "HD-034", "blank inserted after " + Problem.quote(tight.group(1)));
            keep(i, tight.group(1) + " " + tight.group(2), -1);
            return;
        }
        Matcher alone = ALONE.matcher(line);
        if ((i == 0 || source.get(i - 1).isBlank()) && alone.matches()) {
            Optional<String> bold = Optional.ofNullable(alone.group(1));
            String text = bold.orElseGet(() -> alone.group(2));
            if (headings.isAlias(text)) {
                note(i, "HD-035", Problem.quote(line) + " read as a heading");
                keep(i, "## " + text, bold.isPresent() ? -1 : -3);
                return;
            }
        }
        keep(i, line, 0);
    }

    private void keep(int i, String line, int shift) {
        repaired.add(new SourceText.Line(line, first + i, shift));
    }

    private void blank(int i) {
        repaired.add(new SourceText.Line("", first + i, 0));
    }

    private void note(int i, String code, String what) {
        problems.add(Problem.info(new Place(file, first + i, 1), code, what, ""));
    }
}
