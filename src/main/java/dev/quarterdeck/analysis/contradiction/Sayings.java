package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the handoffs say in words, made ready once to look for phrases in. What is meant to be done, or is done with, states nothing
 * of the present.
 */
final class Sayings {

    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{Nd}.]+|\\.(?=\\W|$)");
    private static final Set<String> INTENTIONS = Set.of("actions", "local-seo", "milestones", "capital");

    private final List<Said> all = new ArrayList<>();
    private final Set<String> negations;

    /** One statement; its text in lower case between blanks. */
    private record Said(String unit, String section, String text, Place at) {}

    /** What is looked for, made ready like what is said; whether it denies something by itself. */
    private record Phrase(String words, String text, boolean denies) {}

    Sayings(Portfolio portfolio) {
        this.negations = Set.copyOf(portfolio.frameworks().words("negations"));
        portfolio.handoffs().rows().stream()
                .filter(row -> row.status() != Status.DONE && row.status() != Status.DROPPED)
                .forEach(row -> add(row.unit(), row.section(), words(row), row.at()));
        portfolio
                .handoffs()
                .facts()
                .forEach(fact -> add(
                        fact.unit(),
                        fact.section(),
                        fact.key() + " " + fact.cell().text(),
                        fact.cell().at()));
        portfolio.handoffs().prose().forEach(prose -> add(prose.unit(), prose.section(), prose.markdown(), prose.at()));
    }

    private void add(String unit, String section, String text, Place at) {
        if (!INTENTIONS.contains(section)) {
            all.add(new Said(unit, section, plain(text), at));
        }
    }

    private static String words(Row row) {
        return Stream.concat(row.cells().values().stream(), row.extra().values().stream())
                .map(Cell::text)
                .collect(Collectors.joining(" "));
    }

    /** Words in lower case, with one blank around each. */
    static String plain(String text) {
        return " "
                + MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }

    /** A claim for every statement that holds one of the phrases and does not deny it; of no section, all are looked through. */
    List<Claim> holding(List<String> phrases, List<String> sections) {
        List<Phrase> wanted = phrases.stream().map(this::phrase).toList();
        List<Claim> claims = new ArrayList<>();
        for (Said said : all) {
            if (sections.isEmpty() || sections.contains(said.section())) {
                wanted.stream()
                        .filter(phrase -> holds(said.text(), phrase))
                        .findFirst()
                        .ifPresent(phrase -> claims.add(Claim.words(said.unit(), phrase.words(), said.at())));
            }
        }
        return claims;
    }

    private Phrase phrase(String words) {
        String text = plain(words);
        return new Phrase(words, text, Stream.of(text.strip().split(" ")).anyMatch(negations::contains));
    }

    private boolean holds(String text, Phrase phrase) {
        for (int at = text.indexOf(phrase.text()); at >= 0; at = text.indexOf(phrase.text(), at + 1)) {
            if (phrase.denies() || !isDenied(text.substring(0, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the last three words before it turns it round, as in "no DMARC record yet". */
    private boolean isDenied(String before) {
        String[] words = before.strip().split(" ");
        return Stream.of(words).skip(Math.max(0, words.length - 3)).anyMatch(negations::contains);
    }
}
