package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stated technology beside the identifiers measured of it, such as "Python 3.12" and {@code python3.12}. A version counts where one
 * is stated.
 *
 * @param words the technologies that are told apart; words that name none of them state nothing
 */
record Terms(List<String> words) implements Comparison {

    private static final Pattern IDENTIFIER = Pattern.compile("([a-z]*)(.*)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    /** A technology and the digits of its version, as far as they are named. */
    private record Term(String name, String version) {
        boolean isOf(Term stated) {
            return name.startsWith(stated.name) && version.startsWith(stated.version);
        }
    }

    Terms {
        words = List.copyOf(words);
    }

    @Override
    public Verdict of(List<Claim> claims, Found found) {
        List<Leaf> known = found.leaves().stream()
                .filter(leaf -> leaf.value().text().isPresent())
                .toList();
        List<Claim> stated =
                claims.stream().filter(claim -> term(claim.words()).isPresent()).toList();
        if (known.isEmpty() || stated.isEmpty() || !found.isComplete()) {
            return Verdict.of(Outcome.UNKNOWN, claims, List.of(), found);
        }
        List<Claim> apart = stated.stream()
                .filter(claim -> {
                    Term term = term(claim.words()).orElseThrow();
                    return known.stream().noneMatch(leaf -> measured(text(leaf)).isOf(term));
                })
                .toList();
        List<Text> measured = known.stream()
                .map(leaf -> Text.of(Run.Role.NAME, text(leaf), leaf.value().sources()))
                .distinct()
                .toList();
        return Verdict.of(
                apart.isEmpty() ? Outcome.AGREE : Outcome.CONTRADICT,
                apart.isEmpty() ? stated : apart,
                measured,
                found);
    }

    private static String text(Leaf leaf) {
        return leaf.value().text().orElse("");
    }

    /** An identifier such as {@code nodejs20.x}. */
    private static Term measured(String identifier) {
        Matcher parts = IDENTIFIER.matcher(identifier.toLowerCase(Locale.ROOT));
        return parts.matches() ? new Term(parts.group(1), digits(parts.group(2))) : new Term(identifier, "");
    }

    /** The first technology named, with the version that follows. */
    private Optional<Term> term(String said) {
        for (String word : words) {
            Matcher named = Pattern.compile(
                            "(?i)(?<![a-z])" + Pattern.quote(word) + "(?:\\.?js)?(?![a-z])(?:\\s*v?(\\d[\\d.]*))?")
                    .matcher(said);
            if (named.find()) {
                return Optional.of(new Term(
                        word, digits(Optional.ofNullable(named.group(1)).orElse(""))));
            }
        }
        return Optional.empty();
    }

    private static String digits(String version) {
        return NO_DIGIT.matcher(version).replaceAll("");
    }
}
