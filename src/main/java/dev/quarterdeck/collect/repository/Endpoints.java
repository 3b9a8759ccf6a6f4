package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a function's source says that the function answers to, and which tables it uses. */
final class Endpoints {

    private static final Set<String> PATHS =
            Set.of("path", "rawPath", "raw_path", "routeKey", "route_key", "resource", "route");

    /** A path, behind a method in a route's key. */
    private static final Pattern ROUTE = Pattern.compile("(?:[A-Z]{3,7} )?(/[^\\s?#]{0,200})");

    /** A part of a path that nobody would remember is a key to it. */
    private static final Pattern KEY = Pattern.compile("(?=[^/]*[0-9])(?=[^/]*[A-Za-z])[0-9A-Za-z_-]{20,}");

    private static final String HEADER = "access-control-allow-origin";

    private final PythonModule module;

    Endpoints(PythonModule module) {
        this.module = module;
    }

    /** Sorted. */
    List<String> routes() {
        return module.tree().all().stream()
                .flatMap(Endpoints::words)
                .flatMap(word -> word.literal().stream())
                .flatMap(text -> route(text).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static Optional<String> route(String text) {
        Matcher match = ROUTE.matcher(text);
        return match.matches() ? Optional.of(KEY.matcher(match.group(1)).replaceAll("[key]")) : Optional.empty();
    }

    /** Strings that a path is compared with, begins with, is matched with, or that stand in a decorator or a table of routes. */
    private static Stream<Syntax> words(Syntax node) {
        boolean here = switch (node.type()) {
            case "comparison_operator" -> node.parts().stream().anyMatch(Endpoints::isPath);
            case "call" ->
                PythonModule.ends(node.name(), "startswith")
                        && node.receiver().filter(Endpoints::isPath).isPresent();
            case "decorator" -> true;
            case "match_statement" ->
                node.child("subject").filter(Endpoints::isPath).isPresent();
            case "assignment" ->
                node.child("left")
                        .filter(left -> left.text().toLowerCase(Locale.ROOT).contains("route"))
                        .isPresent();
            default -> false;
        };
        return here ? node.all().stream() : Stream.empty();
    }

    private static boolean isPath(Syntax side) {
        String name = side.key().orElseGet(() -> side.name().replaceFirst(".*\\.", ""));
        return PATHS.contains(name) || side.receiver().filter(Endpoints::isPath).isPresent();
    }

    /** Names of environment variables that hold names of tables, sorted. */
    List<String> tables() {
        return module.tree().all().stream()
                .flatMap(node -> Environment.name(node).stream())
                .filter(name -> name.matches("[A-Z][A-Z0-9_]{0,63}") && name.contains("TABLE"))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * A header that allows other sites.
     *
     * @param origin empty where the code computes it
     */
    record AllowedOrigin(int line, Optional<String> origin) {}

    List<AllowedOrigin> allowedOrigins() {
        return module.tree().all().stream()
                .flatMap(node -> header(node).stream())
                .toList();
    }

    private Optional<AllowedOrigin> header(Syntax node) {
        Optional<Syntax> key = node.is("pair")
                ? node.child("key")
                : node.child("left").filter(left -> left.is("subscript")).flatMap(left -> left.child("subscript"));
        return key.flatMap(Syntax::literal)
                .filter(HEADER::equalsIgnoreCase)
                .flatMap(name -> node.child(node.is("pair") ? "value" : "right"))
                .map(value -> new AllowedOrigin(node.line(), origin(value)));
    }

    private Optional<String> origin(Syntax value) {
        Syntax known = value.is("identifier")
                ? Optional.ofNullable(module.values().get(value.text())).orElse(value)
                : value;
        return known.literal();
    }
}
