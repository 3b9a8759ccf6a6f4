package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payment keys in tracked files, or in functions' environment while no secret store holds one. */
final class PaymentKeysCheck implements SecurityCheck {

    private static final String STRIPE = "stripe-";

    @Override
    public String rule() {
        return "SEC-01";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        var snapshot = portfolio.snapshot();
        Measured secrets = snapshot.at("/repo/secrets");
        Measured functions = snapshot.at("/lambda");
        Measured store = snapshot.at("/secrets");
        Measured parameters = snapshot.at("/parameters");
        List<Pattern> names = portfolio.frameworks().words("payment-key-names").stream()
                .map(word -> Pattern.compile(word, Pattern.CASE_INSENSITIVE))
                .toList();
        List<Text> places = new ArrayList<>();
        for (Measured secret : secrets.items()) {
            if (secret.get("tracked").flag().orElse(true)
                    && secret.get("rule").text().orElse("").startsWith(STRIPE)) {
                places.add(Named.of(place(secret), secret));
            }
        }
        List<Text> inEnvironment = inEnvironment(functions, names);
        boolean stored = Stream.concat(store.items().stream(), parameters.items().stream())
                .anyMatch(one -> matches(names, one.get("name").text().orElse("")));
        if (!stored && store.isPresent() && parameters.isPresent()) {
            places.addAll(inEnvironment);
        }
        return inEnvironment.isEmpty()
                ? Verdict.of(places, secrets, functions)
                : Verdict.of(places, secrets, functions, store, parameters);
    }

    private static List<Text> inEnvironment(Measured functions, List<Pattern> names) {
        List<Text> found = new ArrayList<>();
        for (Measured function : functions.items()) {
            for (Measured name : function.get("envNames").items()) {
                String variable = name.text().orElse("");
                if (matches(names, variable)) {
                    found.add(Named.of(function.get("name").text().orElse("") + " " + variable, name));
                }
            }
        }
        return found;
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).find());
    }

    private static String place(Measured secret) {
        return secret.get("path").text().orElse("");
    }
}
