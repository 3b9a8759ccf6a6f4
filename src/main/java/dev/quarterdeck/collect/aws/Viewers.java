package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where those sit who asked CloudFront for anything in the last whole month, as the bill tells: it names places, and no distribution. */
final class Viewers {

    private static final String SERVICE = "Amazon CloudFront";

    /** Such as {@code EU-Requests-Tier2-HTTPS}. */
    private static final Pattern REQUESTS = Pattern.compile("([A-Z]{2})-Requests-.*");

    /** Countries that the bill names and the price classes do not tell apart. */
    private static final Pattern NORTH_AMERICA = Pattern.compile("US|CA|MX");

    private Viewers() {}

    /** The places, sorted; nothing where no bill was read or nobody came. */
    static Optional<List<String>> of(JsonNode usageTypes) {
        List<String> places = Answers.all(usageTypes)
                .filter(usage -> usage.path("service").asText().equals(SERVICE))
                .filter(usage -> usage.path("quantity").decimalValue().compareTo(BigDecimal.ZERO) > 0)
                .flatMap(usage -> REQUESTS.matcher(usage.path("type").asText()).results())
                .map(Viewers::place)
                .distinct()
                .sorted()
                .toList();
        return Optional.of(places).filter(found -> !found.isEmpty());
    }

    private static String place(MatchResult requests) {
        return NORTH_AMERICA.matcher(requests.group(1)).replaceFirst("NA");
    }
}
