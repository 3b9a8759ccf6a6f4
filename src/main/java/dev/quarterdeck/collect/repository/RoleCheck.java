package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Set;

/** Whether what somebody may do is taken from what they send, and not from claims that somebody signed (CWE-639, CWE-285). */
final class RoleCheck {

    private static final Set<String> ROLE = Set.of("role", "roles");
    private static final Set<String> SENT =
            Set.of("body", "queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "headers");
    private static final Set<String> SENT_NAMES = Set.of("body", "query", "params", "query_params", "qs");
    private static final Set<String> SIGNED = Set.of("authorizer", "claims");

    private RoleCheck() {}

    static boolean readsRole(Syntax node) {
        return node.key().filter(ROLE::contains).isPresent();
    }

    static Sighting role(PythonModule module, PythonFunction function) {
        List<Syntax> reads =
                function.nodes().stream().filter(RoleCheck::readsRole).toList();
        boolean signed = reads.stream()
                .anyMatch(read -> module.rests(read, function, node -> isSigned(module, node), node -> false));
        return signed
                ? Sighting.PASS
                : Sighting.of(
                        reads.stream()
                                .filter(read -> module.rests(
                                        read, function, RoleCheck::isSent, node -> isSigned(module, node))),
                        false);
    }

    private static boolean isSent(Syntax node) {
        return node.key().filter(SENT::contains).isPresent()
                || (node.is("identifier") && SENT_NAMES.contains(node.text()));
    }

    /** Claims that a decoder or the gateway vouches for, or a function of this file that asks one. */
    private static boolean isSigned(PythonModule module, Syntax node) {
        return node.key().filter(SIGNED::contains).isPresent()
                || (node.is("call")
                        && (vouches(node)
                                || module.function(node.name())
                                        .filter(callee -> module.withCallees(callee).stream()
                                                .flatMap(each -> each.calls().stream())
                                                .anyMatch(RoleCheck::vouches))
                                        .isPresent()));
    }

    private static boolean vouches(Syntax call) {
        return PythonModule.ends(call.name(), "jwt.decode", "compare_digest");
    }
}
