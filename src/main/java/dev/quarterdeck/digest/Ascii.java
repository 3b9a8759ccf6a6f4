package dev.quarterdeck.digest;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes any text in ASCII on one line, and counts what it could not. */
final class Ascii {

    private static final Map<Integer, String> LIKE = Map.ofEntries(
            Map.entry(0x2013, "-"),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2014, "--"),
            Map.entry(0x2192, "->"),
            Map.entry(0x2265, ">="),
            Map.entry(0x2264, "<="),
            Map.entry(0x00d7, "x"),
            Map.entry(0x00f7, "/"),
            Map.entry(0x2026, "..."),
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201c, "\""),
            Map.entry(0x201d, "\""),
            Map.entry(0x2022, "-"),
            Map.entry(0x00b7, "-"),
            Map.entry(0x00df, "ss"),
            Map.entry(0x00e6, "ae"),
            Map.entry(0x00c6, "AE"),
            Map.entry(0x00f8, "o"),
            Map.entry(0x00d8, "O"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0141, "L"));

    private static final String IN_ADDRESS = "[^\\s@,;<>()]";

    /**
     * A letter is passed on; whose address it names would be passed on with it. Looked for at the beginnings of words alone: from each
     * letter on, a word of two thousand letters takes two million steps.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!" + IN_ADDRESS + ")" + IN_ADDRESS + "++@" + IN_ADDRESS + "+\\." + IN_ADDRESS + "+");

    private int replaced;

    int replaced() {
        return replaced;
    }

    String line(String text) {
        return ADDRESS.matcher(letters(text)).replaceAll("...");
    }

    /** The same with the addresses that it names. */
    String letters(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> append(ascii, c));
        return ascii.toString().replaceAll(" {2,}", " ");
    }

    private void append(StringBuilder ascii, int c) {
        if (c > ' ' && c < 0x7f) {
            ascii.appendCodePoint(c);
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            ascii.append(' ');
        } else if (LIKE.containsKey(c)) {
            ascii.append(LIKE.get(c));
        } else if (Character.getType(c) != Character.FORMAT) {
            ascii.append(base(c));
        }
    }

    /** The letter below an accent. */
    private String base(int c) {
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> part > ' ' && part < 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
        if (plain.isEmpty() && !mark) {
            replaced++;
            return "?";
        }
        return plain;
    }
}
