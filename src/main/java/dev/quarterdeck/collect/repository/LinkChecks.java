package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sign-in links: tokens that nobody guesses, that end, and that work once (OWASP ASVS). A function is looked at with those that it calls. */
final class LinkChecks {

    private static final int LEAST_BYTES = 16;
    private static final int LEAST_BITS = 8 * LEAST_BYTES;

    /** Of a letter or digit, at most. */
    private static final int BITS_A_SIGN = 6;

    private static final Pattern TOKEN = Pattern.compile("(?is).*(?:token|code|link|nonce|magic|secret|otp|key).*");
    private static final Pattern MOMENT = Pattern.compile("(?is).*(?:exp|ttl|valid_until|now|time|created|age).*");
    private static final Pattern USED = Pattern.compile("(?is).*(?:used|consumed|redeemed|attribute_exists).*");

    private static final String[] LOOK_UPS = {"get_item", "query", "scan"};

    private LinkChecks() {}

    /** Made by a source that cannot be guessed, and long enough. */
    static Sighting guessable(PythonModule module, PythonFunction function) {
        return Sighting.of(module.withCallees(function).stream()
                .flatMap(each -> makers(each).map(LinkChecks::guessable))
                .toList());
    }

    /** Calls whose result becomes a token: given to such a name, or returned. */
    private static Stream<Syntax> makers(PythonFunction function) {
        return function.nodes().stream()
                .flatMap(node -> switch (node.type()) {
                    case "assignment" -> named(node, "left", "right");
                    case "keyword_argument" -> named(node, "name", "value");
                    case "pair" -> named(node, "key", "value");
                    case "return_statement" ->
                        TOKEN.matcher(function.name()).matches() ? Stream.of(node) : Stream.<Syntax>empty();
                    default -> Stream.<Syntax>empty();
                })
                .flatMap(value -> value.each("call"));
    }

    private static Stream<Syntax> named(Syntax node, String name, String value) {
        return node.child(name)
                        .filter(word -> TOKEN.matcher(word.text()).matches())
                        .isPresent()
                ? node.child(value).stream()
                : Stream.empty();
    }

    private static Sighting guessable(Syntax call) {
        String name = call.name();
        if (PythonModule.ends(name, "token_urlsafe", "token_hex", "token_bytes", "urandom")) {
            return number(call).filter(bytes -> bytes < LEAST_BYTES).isPresent()
                    ? Sighting.fail(call.line())
                    : Sighting.PASS;
        }
        if (PythonModule.ends(name, "uuid4")) {
            return Sighting.PASS;
        }
        boolean small =
                PythonModule.ends(name, "secrets.randbelow") || (PythonModule.ends(name, "join") && isShort(call));
        boolean guessed = name.startsWith("random.") && !name.contains("SystemRandom");
        boolean telling = PythonModule.ends(name, "uuid1", "uuid3", "uuid5");
        boolean clock = name.startsWith("hashlib.")
                && call.each("call").anyMatch(inner -> PythonModule.ends(inner.name(), "time.time", "now", "utcnow"));
        return small || guessed || telling || clock ? Sighting.fail(call.line()) : Sighting.NOT_SEEN;
    }

    private static Optional<Integer> number(Syntax call) {
        return call.argument(0)
                .or(() -> call.argument("nbytes"))
                .filter(value -> value.is("integer") && value.text().matches("\\d{1,6}"))
                .map(value -> Integer.parseInt(value.text()));
    }

    /** Joined of so few signs that they can all be tried. */
    private static boolean isShort(Syntax join) {
        return join.each("call").anyMatch(call -> PythonModule.ends(call.name(), "secrets.choice"))
                && join.each("call")
                        .filter(call -> call.name().equals("range"))
                        .flatMap(call -> number(call).stream())
                        .anyMatch(signs -> signs * BITS_A_SIGN < LEAST_BITS);
    }

    /** Compared with the time; where a token is looked up and nothing is, that is where it is missing. */
    static Sighting expiry(PythonModule module, PythonFunction function) {
        List<PythonFunction> all = module.withCallees(function);
        boolean compared = all.stream()
                .flatMap(each -> each.nodes().stream())
                .anyMatch(node -> (node.is("comparison_operator")
                                && node.children().stream()
                                        .anyMatch(sign -> sign.type().matches("[<>]=?"))
                                && MOMENT.matcher(node.text()).matches())
                        || (node.is("call") && isTimed(node)));
        return missing(all, compared);
    }

    /** A condition of the table, or a decoder that looks at the expiry itself. */
    private static boolean isTimed(Syntax call) {
        return call.argument("max_age").isPresent()
                || PythonModule.ends(call.name(), "jwt.decode")
                || (PythonModule.ends(call.name(), "gt", "gte", "lt", "lte")
                        && MOMENT.matcher(call.text()).matches());
    }

    /** Deleted, or marked as used under a condition. */
    static Sighting reuse(PythonModule module, PythonFunction function) {
        List<PythonFunction> all = module.withCallees(function);
        boolean once = all.stream()
                .flatMap(each -> each.calls().stream())
                .anyMatch(call -> PythonModule.ends(call.name(), "delete_item", "delete")
                        || (PythonModule.ends(call.name(), "update_item", "put_item")
                                && USED.matcher(call.text()).matches()));
        return missing(all, once);
    }

    private static Sighting missing(List<PythonFunction> all, boolean guarded) {
        return guarded
                ? Sighting.PASS
                : Sighting.of(all.stream().flatMap(each -> each.calls(LOOK_UPS).stream()), false);
    }
}
