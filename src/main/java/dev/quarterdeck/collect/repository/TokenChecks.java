package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Signed tokens: RFC 8725, and how keys are kept and tokens compared. */
final class TokenChecks {

    private static final String DECODE = "jwt.decode";
    private static final String ENCODE = "jwt.encode";
    private static final Pattern TOKEN =
            Pattern.compile("(?i).*(?:token|signature|digest|hmac)|sig|mac", Pattern.DOTALL);

    private TokenChecks() {}

    /** Each decoding names its algorithms: none is not one of them, and keys of one kind are not taken for another (3.1, 3.2). */
    static Sighting algorithms(PythonModule module, PythonFunction function) {
        return Sighting.of(function.calls(DECODE).stream()
                .map(call -> call.argument("algorithms")
                        .or(() -> call.argument(2))
                        .map(value -> algorithms(module.value(value, function), call.line()))
                        .orElse(Sighting.fail(call.line())))
                .toList());
    }

    /** A name that another file explains is not judged. */
    private static Sighting algorithms(Syntax value, int line) {
        if (value.is("identifier") || value.is("attribute")) {
            return Sighting.NOT_SEEN;
        }
        List<Optional<String>> names =
                value.parts().stream().map(Syntax::literal).toList();
        boolean isList = Set.of("list", "tuple", "set").contains(value.type());
        if (!isList || names.isEmpty() || names.stream().anyMatch(Optional::isEmpty)) {
            return Sighting.fail(line);
        }
        List<String> known = names.stream().flatMap(Optional::stream).toList();
        boolean none = known.stream().anyMatch("none"::equalsIgnoreCase);
        long shared = known.stream().filter(name -> name.startsWith("HS")).count();
        boolean mixed = shared > 0 && shared < known.size();
        return none || mixed ? Sighting.fail(line) : Sighting.PASS;
    }

    /** The signature is checked before anything is believed (3.3). */
    static Sighting signature(PythonModule module, PythonFunction function) {
        List<Syntax> decoded = function.calls(DECODE);
        Stream<Syntax> unchecked = Stream.concat(
                decoded.stream()
                        .filter(call -> isFalse(call.argument("verify"))
                                || option(module, function, call, "verify_signature", "false")),
                function.calls("jwt.get_unverified_claims", "jwt.get_unverified_header_and_claims").stream());
        boolean compared = !function.calls("compare_digest").isEmpty();
        boolean byHand = !function.calls("split").isEmpty() && !compared && decoded.isEmpty();
        Stream<Syntax> unsigned = byHand && function.strings().contains(".")
                ? function.calls("urlsafe_b64decode", "b64decode").stream()
                : Stream.empty();
        return Sighting.of(Stream.concat(unchecked, unsigned), !decoded.isEmpty() || compared);
    }

    /** Tokens end (3.8, 3.9): what is signed has an expiry, and nobody switches its check off. */
    static Sighting expiry(PythonModule module, PythonFunction function) {
        Stream<Syntax> unchecked = function.calls(DECODE).stream()
                .filter(call -> option(module, function, call, "verify_exp", "false")
                        || (audiences(module) > 1
                                && call.argument("audience").isEmpty()
                                && call.argument("issuer").isEmpty()));
        Stream<Syntax> endless = function.calls(ENCODE).stream()
                .filter(call -> call.argument(0)
                        .or(() -> call.argument("payload"))
                        .map(payload -> module.value(payload, function))
                        .filter(payload -> payload.is("dictionary"))
                        .isPresent())
                .filter(call -> !function.strings().contains("exp"));
        boolean encodes = module.tree().each("call").anyMatch(call -> PythonModule.ends(call.name(), ENCODE));
        boolean guarded = function.strings().contains("exp")
                || (encodes
                        && !function.calls(DECODE).isEmpty()
                        && module.tree().all().stream()
                                .anyMatch(node ->
                                        node.literal().filter("exp"::equals).isPresent()));
        return Sighting.of(Stream.concat(unchecked, endless), guarded);
    }

    private static long audiences(PythonModule module) {
        return module.tree()
                .each("pair")
                .filter(pair -> pair.child("key")
                        .flatMap(Syntax::literal)
                        .filter("aud"::equals)
                        .isPresent())
                .flatMap(pair -> pair.child("value").flatMap(Syntax::literal).stream())
                .distinct()
                .count();
    }

    /** Whether a call's options give a key that value. */
    private static boolean option(PythonModule module, PythonFunction function, Syntax call, String key, String value) {
        return call.argument("options").stream()
                .flatMap(options -> module.value(options, function).each("pair"))
                .filter(pair -> pair.child("key")
                        .flatMap(Syntax::literal)
                        .filter(key::equals)
                        .isPresent())
                .anyMatch(
                        pair -> pair.child("value").filter(one -> one.is(value)).isPresent());
    }

    private static boolean isFalse(Optional<Syntax> value) {
        return value.filter(one -> one.is("false")).isPresent();
    }

    /** Where the key comes from: a literal is in the repository, an environment variable in every listing of the function. */
    static Sighting key(PythonModule module, PythonFunction function) {
        Stream<Syntax> keys = Stream.concat(
                function.calls(DECODE, ENCODE).stream()
                        .flatMap(call -> call.argument("key").or(() -> call.argument(1)).stream()),
                function.calls("hmac.new", "hmac.digest").stream()
                        .flatMap(call -> call.argument("key").or(() -> call.argument(0)).stream()));
        return Sighting.of(keys.map(key -> key(module, function, key)).toList());
    }

    private static Sighting key(PythonModule module, PythonFunction function, Syntax key) {
        Syntax value = module.value(bare(key), function);
        Syntax kept = bare(value);
        if (kept.literal().isPresent()) {
            return Sighting.fail(kept.line());
        }
        if (module.asksStore()) {
            return Sighting.PASS;
        }
        boolean listed =
                module.rests(value, function, node -> Environment.name(node).isPresent(), node -> false);
        return listed ? Sighting.fail(value.line()) : Sighting.NOT_SEEN;
    }

    /** Without the call that makes bytes of it. */
    private static Syntax bare(Syntax key) {
        return key.is("call") && PythonModule.ends(key.name(), "encode")
                ? key.receiver().orElse(key)
                : key;
    }

    /** Comparing sign by sign tells by its time how many were right. */
    static Sighting comparison(PythonModule module, PythonFunction function) {
        Stream<Syntax> timed = function.nodes().stream()
                .filter(node -> node.is("comparison_operator"))
                .filter(node -> node.children().stream().anyMatch(sign -> sign.is("==") || sign.is("!=")))
                .filter(node -> node.parts().stream().anyMatch(TokenChecks::isToken)
                        && node.parts().stream().noneMatch(TokenChecks::isPlain));
        return Sighting.of(timed, !function.calls("compare_digest").isEmpty());
    }

    private static boolean isToken(Syntax side) {
        String name = side.key().orElseGet(() -> side.name().replaceFirst(".*\\.", ""));
        return TOKEN.matcher(name).matches();
    }

    /** What is known to everybody is no secret. */
    private static boolean isPlain(Syntax side) {
        return side.literal().isPresent()
                || Set.of("none", "true", "false", "integer").contains(side.type())
                || side.name().equals("len");
    }
}
