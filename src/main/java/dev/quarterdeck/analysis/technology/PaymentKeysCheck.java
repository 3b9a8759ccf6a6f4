package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Payment keys in tracked files, or in functions' environment while no secret store holds one. */
final class PaymentKeysCheck implements Check {

    /** How the rules begin that find keys of the payment service. */
    static final String STRIPE = "stripe-";

    private static final String STRIPE_TEST = "stripe-test";

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
        List<Spot> places = new ArrayList<>();
        List<Spot> forTests = new ArrayList<>();
        for (Measured secret : secrets.items()) {
            String kind = secret.get("rule").text().orElse("");
            if (secret.get("tracked").flag().orElse(true) && kind.startsWith(STRIPE)) {
                (kind.startsWith(STRIPE_TEST) ? forTests : places).add(Spot.by("path", secret, portfolio));
            }
        }
        List<Spot> inEnvironment = inEnvironment(portfolio, functions, names);
        boolean stored = Stream.concat(store.items().stream(), parameters.items().stream())
                .anyMatch(one -> matches(names, one.get("name").text().orElse("")));
        if (!stored && store.isPresent() && parameters.isPresent()) {
            places.addAll(inEnvironment);
        }
        return inEnvironment.isEmpty()
                ? Verdict.of(places, forTests, secrets, functions)
                : Verdict.of(places, forTests, secrets, functions, store, parameters);
    }

    private static List<Spot> inEnvironment(Portfolio portfolio, Measured functions, List<Pattern> names) {
        List<Spot> found = new ArrayList<>();
        for (Measured function : functions.items()) {
            for (Measured name : function.get("envNames").items()) {
                String variable = name.text().orElse("");
                if (matches(names, variable)) {
                    String where = function.get("name").text().orElse("") + " " + variable;
                    found.add(Spot.of(where, name, function, portfolio));
                }
            }
        }
        return found;
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).find());
    }
}
