package dev.quarterdeck.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One bullet taken apart: its words, the pairs behind them and the tags among them.
 *
 * @param state the status that a box or a strike-through says
 * @param end where the words end in the text, and pairs begin
 */
record Bullet(String title, List<Field> fields, Optional<String> state, int end) {

    private static final Pattern BOX = Pattern.compile("^\\[([ xX-])]\\s+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern STRUCK = Pattern.compile("^[^\\p{L}\\p{N}~]{0,9}~~(.{1,300}?)~~");
    private static final String DATE =
            "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4}|Q[1-4] \\d{4}|[A-Z][a-z]{2,8} \\d{1,2},? \\d{4}|tomorrow|ASAP|next \\w{3,10})";
    private static final Pattern CALENDAR = Pattern.compile("[📅📆🗓]\\uFE0F?\\s*" + DATE);
    private static final List<Tag> TAGS = List.of(
            new Tag("due", "due", Pattern.compile("(?<![\\w-])\\[?due:{0,2}\\s+" + DATE + "\\]?")),
            new Tag("due", "📅", CALENDAR),
            new Tag("due", "📆", CALENDAR),
            new Tag("due", "🗓", CALENDAR),
            new Tag("owner", "@", Pattern.compile("(?<=\\s)@([\\w.-]{1,40})")),
            new Tag("impact", "!", Pattern.compile("(?<=\\s)!(very high|high|medium|low|critical)\\b")),
            new Tag("impact", "P", Pattern.compile("(?<=\\s)(P[0-4])(?=\\s|$)")),
            new Tag("effort", "~", Pattern.compile("(?<=\\s)(~\\d{1,4}(?:\\.\\d)?\\s?(?:min|[hdw]))\\b")),
            new Tag("tag", "#", Pattern.compile("(?<=\\s)#([\\w-]{1,40})")));

    /** What stands for a tag until all are found: no bullet's text holds an end of a line. */
    private static final String GAP = "\n";

    private static final Pattern FIRST = Pattern.compile("^\\n[ ,;:.–—-]*");
    private static final Pattern EMPTY = Pattern.compile(" ?[(\\[](?=[,;]*\\n)[ \\n,;]+[)\\]] ?");
    private static final Pattern OPENED = Pattern.compile("([(\\[])\\n[ \\n,;]*");
    private static final Pattern LAST = Pattern.compile("(?: ?[,;:]| [-–—])?\\n(?=[.,;:!?)\\]]|$)");

    /** A column's key, the raw value and its offset in the bullet's text. */
    record Field(String key, String value, int start) {}

    /** @param sign what every tag of this kind holds; most bullets hold none */
    private record Tag(String key, String sign, Pattern pattern) {}

    /** Which days the words themselves, which {@code text} begins with, say it is to be done by, while it is open. */
    List<Deadline> deadlines(String text) {
        return state.filter(box -> !box.isBlank()).isEmpty() ? Deadline.in(text.substring(0, end)) : List.of();
    }

    /** Takes apart the text behind the bullet's mark; {@code box} is what a parsed task box holds. */
    static Bullet of(String text, Optional<String> box, Predicate<String> isKey) {
        List<Field> fields = new ArrayList<>();
        int length = text.stripTrailing().length();
        int start = 0;
        Optional<String> state = box;
        Matcher mark = BOX.matcher(text);
        if (mark.find()) {
            state = Optional.of(mark.group(1));
            start = mark.end();
        }
        int end = trailing(text, start, length, fields, isKey);
        StringBuilder title = new StringBuilder(text.substring(start, end));
        for (Tag tag : TAGS) {
            Matcher found = tag.pattern().matcher(title);
            if (title.indexOf(tag.sign()) >= 0 && found.find()) {
                fields.add(new Field(tag.key(), found.group(1), start + found.start(1)));
                title.replace(found.start(), found.end(), GAP.repeat(found.end() - found.start()));
            }
        }
        boolean struck = STRUCK.matcher(title.toString().strip()).find();
        String words = Words.plain(closed(title.toString()));
        return new Bullet(words, fields, struck ? Optional.of("-") : state, end);
    }

    /** The words closed up where tags stood: without brackets around nothing, and without marks that parted a tag from them. */
    private static String closed(String title) {
        String text = Words.isSpaced(title)
                ? title
                : BLANKS.matcher(title).replaceAll(run -> run.group().contains(GAP) ? GAP : " ");
        if (text.contains(GAP)) {
            text = EMPTY.matcher(FIRST.matcher(text).replaceFirst("")).replaceAll(GAP);
            text = LAST.matcher(OPENED.matcher(text).replaceAll("$1"))
                    .replaceAll("")
                    .replace(GAP, " ");
        }
        return text.strip();
    }

    /** The pairs in the last brackets, or after the first stroke or semicolon; returns where the words before them end. */
    private static int trailing(String text, int start, int length, List<Field> fields, Predicate<String> isKey) {
        int close = text.startsWith(").", length - 2) ? length - 2 : length - 1;
        int open = length > 0 && text.charAt(close) == ')' ? opening(text, start, close + 1) : -1;
        if (open > start && pairs(text, open + 1, close, fields, isKey)) {
            return open;
        }
        for (int i = start + 1; i < length; i++) {
            boolean mark = text.charAt(i) == '|' || text.charAt(i) == ';';
            if (mark && pairs(text, i + 1, length, fields, isKey)) {
                return i;
            }
            if (mark) {
                break;
            }
        }
        return length;
    }

    /** A tag that is all of a part. */
    private static Optional<Field> tag(String part, int offset) {
        String padded = " " + part.strip();
        int blanks = part.length() - part.stripLeading().length();
        for (Tag tag : TAGS) {
            Matcher found = tag.pattern().matcher(padded);
            if (padded.contains(tag.sign()) && found.find() && found.start() <= 1 && found.end() == padded.length()) {
                return Optional.of(new Field(tag.key(), found.group(1), offset + blanks + found.start(1) - 1));
            }
        }
        return Optional.empty();
    }

    private static int opening(String text, int start, int length) {
        int depth = 0;
        for (int i = length - 1; i >= start; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** Adds the pairs between two offsets; nothing unless every part is a pair and one is known. */
    private static boolean pairs(String text, int from, int to, List<Field> fields, Predicate<String> isKey) {
        String inside = text.substring(from, to);
        boolean commas = inside.indexOf(';') < 0 && inside.indexOf('|') < 0;
        List<Field> found = new ArrayList<>();
        int at = 0;
        for (String part : inside.split(commas ? "," : "[;|]", -1)) {
            Optional<Pair> pair = Pair.split(part, key -> false);
            Optional<Field> tag = pair.isPresent() ? Optional.empty() : tag(part, from + at);
            if (pair.isEmpty() && tag.isEmpty() && !part.isBlank()) {
                return false;
            }
            int offset = from + at;
            pair.ifPresent(p -> found.add(new Field(Words.key(p.key()), p.value(), offset + p.start())));
            tag.ifPresent(found::add);
            at += part.length() + 1;
        }
        boolean known = found.stream().anyMatch(field -> isKey.test(field.key()));
        if (known) {
            fields.addAll(found);
        }
        return known;
    }
}
