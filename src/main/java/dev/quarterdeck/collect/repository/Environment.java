package dev.quarterdeck.collect.repository;

import java.util.Optional;

/** Reads of environment variables. */
final class Environment {

    private Environment() {}

    /** The variable's name, as in {@code os.environ["NAME"]}, {@code os.environ.get("NAME")} and {@code os.getenv("NAME")}. */
    static Optional<String> name(Syntax node) {
        if (node.is("subscript") && PythonModule.ends(node.name(), "environ")) {
            return node.key();
        }
        return node.is("call") && PythonModule.ends(node.name(), "getenv", "environ.get")
                ? node.argument(0).flatMap(Syntax::literal)
                : Optional.empty();
    }
}
