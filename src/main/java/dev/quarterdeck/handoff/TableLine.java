package dev.quarterdeck.handoff;

/** One line of a pipe table, looked at without a parser, in time that grows with its length only. */
final class TableLine {

    private TableLine() {}

    static boolean hasPipe(String line) {
        for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
            if (at == 0 || line.charAt(at - 1) != '\\') {
                return true;
            }
        }
        return false;
    }

    /** The number of cells, outer pipes apart. */
    static int cells(String line) {
        String row = line.strip();
        int cells = 1;
        for (int i = 1; i < row.length() - 1; i++) {
            if (row.charAt(i) == '|' && row.charAt(i - 1) != '\\') {
                cells++;
            }
        }
        return cells;
    }

    /** The number of cells of a row of dashes and colons; 0 for any other line. */
    static int delimiterCells(String line) {
        String row = line.strip();
        int dashes = 0;
        int cells = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '|') {
                if (dashes == 0 && i > 0) {
                    return 0;
                }
                cells += dashes > 0 ? 1 : 0;
                dashes = 0;
            } else if (c == '-') {
                dashes++;
            } else if (c != ':' && c != ' ' && c != '\t') {
                return 0;
            }
        }
        return dashes > 0 ? cells + 1 : cells;
    }

    /** Whether a parser would take a delimiter row for a list item. */
    static boolean isThin(String line) {
        return line.strip().startsWith("- ");
    }

    static String delimiter(int cells) {
        return "|" + " --- |".repeat(cells);
    }
}
