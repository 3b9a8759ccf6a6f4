package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Function URLs and HTTP interfaces without a list of allowed origins, or with one that allows all. The two are told apart: without a list
 * browsers refuse other sites, which is no hole until somebody opens it for all by hand.
 */
final class CrossOriginCheck implements Check {

    private static final String ALL = "*";

    /** What a header says that the code puts together. */
    private static final String COMPUTED = "";

    @Override
    public String rule() {
        return "SEC-05";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured functions = portfolio.snapshot().at("/lambda");
        Measured interfaces = portfolio.snapshot().at("/api");
        Measured headers = portfolio.snapshot().at("/code/corsHeaders");
        List<Spot> bare = new ArrayList<>();
        List<Spot> open = new ArrayList<>();
        List<Gap> unknown = new ArrayList<>();
        for (Endpoint endpoint : endpoints(functions, interfaces, unknown)) {
            Spot spot = Spot.of(endpoint.name(), endpoint.at(), endpoint.owner(), portfolio);
            switch (policy(endpoint, headers)) {
                case NONE -> bare.add(spot);
                case ALL -> open.add(spot);
                case UNKNOWN -> unknown.add(Gap.notCollected(headers.isPresent() ? endpoint.cors() : headers));
                case LISTED -> {}
            }
        }
        List<Spot> places = Stream.of(open, bare).flatMap(List::stream).toList();
        return Verdict.of(places, functions, interfaces)
                .lacking(unknown)
                .with(counted("bare", bare).and(counted("open", open)));
    }

    private static Facts counted(String name, List<Spot> spots) {
        Sources sources =
                Sources.union(spots.stream().map(spot -> spot.where().sources()).toList());
        return spots.isEmpty() ? Facts.none() : Facts.of(name, Quantity.count(spots.size(), sources));
    }

    /** Something that browsers can call. */
    private record Endpoint(String name, Measured owner, Measured at, Measured cors) {}

    /** Which origins an endpoint allows. */
    private enum Policy {
        LISTED,
        ALL,
        NONE,
        UNKNOWN
    }

    private static List<Endpoint> endpoints(Measured functions, Measured interfaces, List<Gap> unknown) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Measured function : functions.items()) {
            Measured url = function.get("url");
            if (url.isPresent()) {
                endpoints.add(new Endpoint(function.get("name").text().orElse(""), function, url, url.get("cors")));
            } else if (!url.isNull()) {
                unknown.add(Gap.notCollected(url));
            }
        }
        for (Measured one : interfaces.items()) {
            if (one.get("kind").text().orElse("").equals("http")) {
                endpoints.add(new Endpoint(one.get("name").text().orElse(""), one, one, one.get("cors")));
            }
        }
        return endpoints;
    }

    /** By its own settings; without any, by the header that the code behind it writes. */
    private static Policy policy(Endpoint endpoint, Measured headers) {
        if (endpoint.cors().isPresent()) {
            Measured origins = endpoint.cors().get("allowOrigins");
            return origins.isPresent() ? policy(texts(origins.items().stream())) : Policy.UNKNOWN;
        }
        if (!endpoint.cors().isNull() || !headers.isPresent()) {
            return Policy.UNKNOWN;
        }
        return policy(texts(headers.items().stream()
                .filter(header -> header.get("lambda").text().equals(Optional.of(endpoint.name())))
                .map(header -> header.get("allowOrigin"))));
    }

    private static Policy policy(List<String> origins) {
        if (origins.isEmpty()) {
            return Policy.NONE;
        }
        if (origins.contains(ALL)) {
            return Policy.ALL;
        }
        return origins.contains(COMPUTED) ? Policy.UNKNOWN : Policy.LISTED;
    }

    private static List<String> texts(Stream<Measured> parts) {
        return parts.flatMap(part -> part.text().stream()).toList();
    }
}
