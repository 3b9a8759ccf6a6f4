package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells what kind of code a function is, and looks at it with the checks that the frameworks name for its kinds. */
final class AuthReview {

    private static final Map<String, AuthCheck> CHECKS = Map.of(
            "AUTH-1", TokenChecks::algorithms,
            "AUTH-2", TokenChecks::signature,
            "AUTH-3", TokenChecks::expiry,
            "AUTH-4", LinkChecks::guessable,
            "AUTH-5", LinkChecks::expiry,
            "AUTH-6", LinkChecks::reuse,
            "AUTH-7", RoleCheck::role,
            "AUTH-8", TokenChecks::key,
            "AUTH-9", TokenChecks::comparison);

    private static final String MAGIC = "magic";

    private final List<Entry> rows;

    /**
     * A review.
     *
     * @param rows the checks, each with the kinds of code that it is for
     */
    AuthReview(List<Entry> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The results of the checks that some kinds call for. */
    SortedMap<String, Sighting> results(PythonModule module, PythonFunction function, List<String> kinds) {
        SortedMap<String, Sighting> results = new TreeMap<>();
        for (Entry row : rows) {
            AuthCheck check = CHECKS.get(row.key());
            if (check != null && row.list("kinds").stream().anyMatch(kinds::contains)) {
                results.put(row.key(), check.look(module, function));
            }
        }
        return results;
    }

    /** Sorted; none for code that neither signs people in nor writes events. */
    static List<String> kinds(PythonModule module, PythonFunction function) {
        List<String> kinds = new ArrayList<>();
        if (writesEvents(module, function)) {
            kinds.add("event-creation");
        }
        boolean link = isLink(module, function);
        if (isToken(function, link)) {
            kinds.add("jwt");
        }
        if (link) {
            kinds.add("magic-link");
        }
        if (function.nodes().stream().anyMatch(RoleCheck::readsRole)) {
            kinds.add("role-claim");
        }
        return kinds;
    }

    /** By what it calls, else by its name, unless the token is that of a link. */
    private static boolean isToken(PythonFunction function, boolean link) {
        String name = function.name().toLowerCase(Locale.ROOT);
        return !function.calls("jwt.encode", "jwt.decode").isEmpty()
                || (!link
                        && (function.calls().stream()
                                        .anyMatch(call -> call.name().startsWith("hmac."))
                                || name.contains("jwt")
                                || name.contains("token")));
    }

    /** By its name, or by a route, unless it only hands over to a function with such a name. */
    private static boolean isLink(PythonModule module, PythonFunction function) {
        return isMagic(function)
                || (function.strings().stream().anyMatch(text -> text.contains("/") && text.contains(MAGIC))
                        && module.withCallees(function).stream().noneMatch(AuthReview::isMagic));
    }

    private static boolean isMagic(PythonFunction function) {
        return function.name().toLowerCase(Locale.ROOT).contains(MAGIC);
    }

    /** Puts or updates what lies in a table whose variable names events. */
    private static boolean writesEvents(PythonModule module, PythonFunction function) {
        return function.calls("put_item", "update_item").stream()
                .flatMap(call -> Stream.concat(call.receiver().stream(), call.argument("TableName").stream()))
                .anyMatch(table -> module.rests(
                        table,
                        function,
                        node -> Environment.name(node)
                                .filter(name -> name.contains("EVENT"))
                                .isPresent(),
                        node -> false));
    }
}
