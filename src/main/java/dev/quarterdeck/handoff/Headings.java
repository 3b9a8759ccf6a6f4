package dev.quarterdeck.handoff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the sections that headings open. */
final class Headings {

    private static final Pattern QUALIFIED =
            Pattern.compile("(.{1,80}?)(?:\\s+[-–—]\\s+|\\s*:\\s+|\\s*\\(|\\s*/\\s*)(.{1,80})");
    private static final Pattern PAIR = Pattern.compile("(.{1,60}?)(?:\\s*/\\s*|\\s+and\\s+)(.{1,60})");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;

    private final Dialect dialect;

    /** A section and what the heading says beyond its name. */
    record Match(String section, String qualifier) {}

    Headings(Dialect dialect) {
        this.dialect = dialect;
    }

    boolean isAlias(String text) {
        return dialect.sections().containsKey(Words.key(text));
    }

    Optional<Match> match(String heading) {
        String key = Words.key(heading);
        String whole = dialect.sections().get(key);
        if (whole != null) {
            return Optional.of(new Match(whole, ""));
        }
        Matcher qualified = QUALIFIED.matcher(key);
        if (qualified.matches()) {
            String section = dialect.sections().get(Words.key(qualified.group(1)));
            if (section != null) {
                return Optional.of(new Match(section, qualifier(heading, qualified.group(2))));
            }
        }
        Matcher pair = PAIR.matcher(key);
        if (pair.matches() && isAlias(pair.group(1)) && isAlias(pair.group(2))) {
            return Optional.ofNullable(dialect.sections().get(Words.key(pair.group(1))))
                    .map(section -> new Match(section, qualifier(heading, pair.group(2))));
        }
        return Optional.empty();
    }

    /** The author's spelling of the rest, where it is still to be found in the heading. */
    private static String qualifier(String heading, String rest) {
        String text = rest.endsWith(")") ? rest.substring(0, rest.length() - 1) : rest;
        String plain = Words.plain(heading);
        int at = plain.toLowerCase(Locale.ROOT).lastIndexOf(text);
        return at < 0 ? text.strip() : plain.substring(at, at + text.length()).strip();
    }

    /** The aliases that an unknown heading may be a misspelling of, each as likely as the others. */
    List<String> meant(String heading) {
        String key = Words.key(heading);
        return key.length() < SHORTEST || key.length() > LONGEST
                ? List.of()
                : Typo.meant(key, dialect.sections().keySet());
    }

    String section(String alias) {
        return dialect.sections().getOrDefault(alias, "notes");
    }
}
