package dev.quarterdeck.handoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words in a piece of Markdown: without emphasis, and in the form that headings and keys are compared in. */
final class Words {

    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,400}|\\[[^\\[\\]]{0,400}\\])\\]\\([^()\\s]{0,400}\\)");
    private static final Pattern WIKI =
            Pattern.compile("!?\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})\\]\\](?!\\()");
    private static final Pattern NUMBERING = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]\\s+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|~<>$";

    private Words() {}

    /** The text without emphasis, code marks, strike-through and link targets. */
    static String plain(String markdown) {
        String text = markdown.indexOf('[') < 0
                ? markdown
                : LINK.matcher(WIKI.matcher(markdown).replaceAll("$1")).replaceAll("$1");
        StringBuilder plain = new StringBuilder(text.length());
        int closing = -1;
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!mayMark(text.charAt(i))) {
                continue;
            }
            boolean isLeftOut;
            boolean isEscape = isEscape(text, i);
            if (isEscape) {
                isLeftOut = true;
            } else if (isLoneStar(text, i) && i != closing) {
                boolean opens = closing < i && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
                closing = opens ? closingStar(text, i) : closing;
                isLeftOut = opens && closing < text.length();
            } else {
                isLeftOut = isMark(text, i);
            }
            if (isLeftOut) {
                plain.append(text, kept, i);
                kept = i + 1;
            }
            i += isEscape ? 1 : 0;
        }
        return plain.append(text, kept, text.length()).toString().strip();
    }

    private static boolean mayMark(char c) {
        return c == '*' || c == '_' || c == '`' || c == '~' || c == '\\';
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    private static boolean isLoneStar(String text, int at) {
        return text.charAt(at) == '*' && !isDoubled(text, at);
    }

    private static boolean isDoubled(String text, int at) {
        char c = text.charAt(at);
        return (at > 0 && text.charAt(at - 1) == c) || (at + 1 < text.length() && text.charAt(at + 1) == c);
    }

    /**
     * Where the emphasis ends that a star begins, as in CommonMark; the end of the text where the star stands for itself, as
     * in 7*7. No later star is looked for then, so that the work grows with the length only.
     */
    private static int closingStar(String text, int star) {
        for (int i = star + 2; i < text.length(); i++) {
            if (isEscape(text, i)) {
                i++;
            } else if (isLoneStar(text, i) && !Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (c == '`') {
            return true;
        }
        if (c == '~') {
            return isDoubled(text, at);
        }
        if (c != '_') {
            return c == '*';
        }
        boolean before = at > 0 && isWord(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && isWord(text.charAt(at + 1));
        return isDoubled(text, at) || before != after;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "$€£)(%\"'@#".indexOf(c) >= 0;
    }

    /** The form in which headings, columns and keys are compared. */
    static String key(String markdown) {
        String text = composed(plain(markdown)).toLowerCase(Locale.ROOT).strip();
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            text = NUMBERING.matcher(text).replaceFirst("");
        }
        while (text.endsWith(":") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return isSpaced(text) && text.indexOf('&') < 0
                ? text
                : BLANKS.matcher(text.replace("&", " and ")).replaceAll(" ").strip();
    }

    /** Whether single blanks part its words, as in most texts; a pattern would look at all of them for long. */
    static boolean isSpaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00A0') {
                return false;
            }
        }
        return !text.contains("  ");
    }

    /** Most keys are ASCII, which is composed already and has no symbols to leave out. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return Normalizer.normalize(withoutSymbols(text), Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static String withoutSymbols(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.OTHER_SYMBOL, Character.FORMAT, Character.SURROGATE, Character.ENCLOSING_MARK ->
                        false;
                    default -> c != 0xFE0F && (c < 0x1F3FB || c > 0x1F3FF);
                })
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
