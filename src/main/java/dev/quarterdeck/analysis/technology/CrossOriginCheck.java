package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Function URLs and HTTP interfaces without a list of allowed origins, or with one that allows all. */
final class CrossOriginCheck implements SecurityCheck {

    private static final String ALL = "*";

    @Override
    public String rule() {
        return "SEC-05";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured functions = portfolio.snapshot().at("/lambda");
        Measured interfaces = portfolio.snapshot().at("/api");
        Measured headers = portfolio.snapshot().at("/code/corsHeaders");
        List<Text> places = new ArrayList<>();
        List<Measured> unknown = new ArrayList<>();
        for (Endpoint endpoint : endpoints(functions, interfaces, unknown)) {
            Optional<Boolean> guarded = isGuarded(endpoint, headers);
            if (guarded.isEmpty()) {
                unknown.add(headers.isPresent() ? endpoint.cors() : headers);
            } else if (!guarded.get()) {
                places.add(Named.of(endpoint.name(), endpoint.at()));
            }
        }
        return Verdict.of(places, functions, interfaces).lacking(unknown);
    }

    /** Something that browsers can call. */
    private record Endpoint(String name, Measured at, Measured cors) {}

    private static List<Endpoint> endpoints(Measured functions, Measured interfaces, List<Measured> unknown) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (Measured function : functions.items()) {
            Measured url = function.get("url");
            if (url.isPresent()) {
                endpoints.add(new Endpoint(function.get("name").text().orElse(""), url, url.get("cors")));
            } else if (!url.isNull()) {
                unknown.add(url);
            }
        }
        for (Measured one : interfaces.items()) {
            if (one.get("kind").text().orElse("").equals("http")) {
                endpoints.add(new Endpoint(one.get("name").text().orElse(""), one, one.get("cors")));
            }
        }
        return endpoints;
    }

    /** By its own settings; without any, by the header that the code behind it writes. Empty where neither is known. */
    private static Optional<Boolean> isGuarded(Endpoint endpoint, Measured headers) {
        if (endpoint.cors().isPresent()) {
            List<Measured> origins = endpoint.cors().get("allowOrigins").items();
            return Optional.of(!origins.isEmpty() && texts(origins.stream()).noneMatch(ALL::equals));
        }
        if (!endpoint.cors().isNull() || !headers.isPresent()) {
            return Optional.empty();
        }
        List<String> written = texts(headers.items().stream()
                        .filter(header -> header.get("lambda").text().orElse("").equals(endpoint.name()))
                        .map(header -> header.get("allowOrigin")))
                .toList();
        return Optional.of(!written.isEmpty() && !written.contains(ALL));
    }

    private static Stream<String> texts(Stream<Measured> parts) {
        return parts.flatMap(part -> part.text().stream());
    }
}
