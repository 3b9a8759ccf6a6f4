package dev.quarterdeck.handoff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words in a piece of Markdown: without emphasis, and in the form that headings and keys are compared in. */
final class Words {

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]{0,400})\\]\\([^()\\s]{0,400}\\)");
    private static final Pattern NUMBERING = Pattern.compile("^\\d{1,3}(?:\\.\\d{1,3}){0,3}[.)]\\s+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
    private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|~<>$";

    private Words() {}

    /** The text without emphasis, code marks, strike-through and link targets. */
    static String plain(String markdown) {
        String text =
                markdown.indexOf('[') < 0 ? markdown : LINK.matcher(markdown).replaceAll("$1");
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = c == '\\' && i + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0;
            if (escaped) {
                plain.append(text.charAt(++i));
            } else if (!isMark(text, i)) {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (c == '`') {
            return true;
        }
        boolean doubled = (at > 0 && text.charAt(at - 1) == c) || (at + 1 < text.length() && text.charAt(at + 1) == c);
        if (c == '~') {
            return doubled;
        }
        if (c != '*' && c != '_') {
            return false;
        }
        boolean before = at > 0 && isWord(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && isWord(text.charAt(at + 1));
        return doubled || (c == '*' ? after || (before && text.indexOf('*') < at) : before != after);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "$€£)(%\"'@#".indexOf(c) >= 0;
    }

    /** The form in which headings, columns and keys are compared. */
    static String key(String markdown) {
        String text = composed(plain(markdown)).toLowerCase(Locale.ROOT).strip();
        text = NUMBERING.matcher(text).replaceFirst("");
        while (text.endsWith(":") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return BLANKS.matcher(text.replace("&", " and ")).replaceAll(" ").strip();
    }

    /** Most keys are ASCII, which is composed already and has no symbols to leave out. */
    private static String composed(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : Normalizer.normalize(withoutSymbols(text), Normalizer.Form.NFKC);
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
