package dev.quarterdeck.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Markdown in which a sign stands for each run of paragraphs that are nothing but words. A parser would look at every letter of them and
 * find nothing, and most of what people write is such paragraphs.
 *
 * @param reduced with the signs
 * @param runs in their order, as HTML has them
 */
record PlainParagraphs(String reduced, List<String> runs) {

    /** Free for private use, so that no text that means something holds it; as narrow as most letters, which keeps texts small. */
    private static final char SIGN = '\u0091';

    private static final String DRAWN = "<p>" + SIGN + "</p>";
    private static final String GAP = "\n\n";

    /** What may be a mark of Markdown or HTML anywhere in a line. */
    private static final String MARKS = "\\`*_[]<>&~|";

    /** Empty where nothing would be spared, or a sign of the author's could be taken for one of ours. */
    static Optional<PlainParagraphs> of(String markdown) {
        List<String> rest = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        boolean isRun = false;
        for (int from = 0; from <= markdown.length(); ) {
            int gap = markdown.indexOf(GAP, from);
            int to = gap < 0 ? markdown.length() : gap;
            boolean isPlain = isPlain(markdown, from, to);
            String block = markdown.substring(from, to);
            if (!isPlain) {
                rest.add(block);
            } else if (isRun) {
                runs.add(runs.remove(runs.size() - 1) + "</p>\n<p>" + drawn(block));
            } else {
                rest.add(String.valueOf(SIGN));
                runs.add(drawn(block));
            }
            isRun = isPlain;
            from = to + GAP.length();
        }
        boolean isOurs = !runs.isEmpty() && markdown.indexOf(SIGN) < 0;
        return isOurs ? Optional.of(new PlainParagraphs(String.join(GAP, rest), runs)) : Optional.empty();
    }

    private static String drawn(String words) {
        return words.replace("\"", "&quot;");
    }

    /** Whether every line begins with a letter, ends visibly, and holds no mark. */
    private static boolean isPlain(String text, int from, int to) {
        char before = '\n';
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            boolean usual = (c >= 'a' && c <= 'z') || (c == ' ' && before != '\n');
            boolean fits = c == '\n' ? before > ' ' : before != '\n' || Character.isLetter(c);
            if (!usual && (!fits || MARKS.indexOf(c) >= 0 || isBlank(c))) {
                return false;
            }
            before = c;
        }
        return before > ' ';
    }

    /** Whether a parser may think other than the rest of us of where a word or a line ends. */
    private static boolean isBlank(char c) {
        return c < ' ' ? c != '\n' : c > '~' && (Character.isSpaceChar(c) || Character.isISOControl(c));
    }

    /** What was drawn, with each run where its sign is; empty where that is no paragraph, as in code. */
    Optional<String> restored(String html) {
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (String run : runs) {
            int sign = html.indexOf(SIGN, from);
            int start = sign - DRAWN.indexOf(SIGN);
            if (sign < 0 || !html.startsWith(DRAWN, start)) {
                return Optional.empty();
            }
            whole.append(html, from, sign).append(run);
            from = sign + 1;
        }
        return Optional.of(whole.append(html, from, html.length()).toString());
    }
}
