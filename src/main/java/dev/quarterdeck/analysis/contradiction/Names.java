package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The domains that a handoff lists beside those that were found; one below another counts as it. */
record Names() implements Comparison {

    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");

    @Override
    public Verdict of(List<Claim> claims, Found found) {
        List<Claim> stated = claims.stream()
                .filter(claim -> DOMAIN.matcher(name(claim)).matches())
                .toList();
        List<Leaf> known =
                found.leaves().stream().filter(leaf -> !name(leaf).isEmpty()).toList();
        if (known.isEmpty() || stated.isEmpty() || !found.isComplete()) {
            return Verdict.of(Outcome.UNKNOWN, claims, List.of(), found);
        }
        List<Claim> alone = stated.stream()
                .filter(claim -> known.stream().noneMatch(leaf -> isBelow(name(claim), name(leaf))))
                .toList();
        List<Text> unsaid = new ArrayList<>();
        for (Leaf leaf : known) {
            boolean said = stated.stream()
                    .anyMatch(claim -> isBelow(name(leaf), name(claim)) || isBelow(name(claim), name(leaf)));
            if (!said) {
                unsaid.add(leaf.name());
            }
        }
        boolean agree = alone.isEmpty() && unsaid.isEmpty();
        List<Text> names = known.stream().map(Leaf::name).toList();
        return Verdict.of(
                agree ? Outcome.AGREE : Outcome.CONTRADICT, agree ? stated : alone, agree ? names : unsaid, found);
    }

    private static String name(Claim claim) {
        return claim.words().strip().toLowerCase(Locale.ROOT);
    }

    private static String name(Leaf leaf) {
        return leaf.value().text().orElse("").toLowerCase(Locale.ROOT);
    }

    private static boolean isBelow(String name, String other) {
        return name.equals(other) || name.endsWith("." + other);
    }
}
