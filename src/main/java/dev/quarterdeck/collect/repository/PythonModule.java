package dev.quarterdeck.collect.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One file of a function's source.
 *
 * @param functions all that it defines, wherever
 * @param values what its names stand for outside of functions, by the first assignment
 */
record PythonModule(Syntax tree, List<PythonFunction> functions, Map<String, Syntax> values) {

    private static final List<String> STORES = List.of(
            "get_secret_value",
            "get_parameter",
            "get_parameters",
            "get_parameters_by_path",
            "get_secret",
            "get_secret_string");

    /** A name that stands for a name, and so on. */
    private static final int MOST_NAMES = 5;

    PythonModule {
        functions = List.copyOf(functions);
        values = Map.copyOf(values);
    }

    static PythonModule of(Syntax tree) {
        Map<String, Syntax> values = new TreeMap<>();
        for (Syntax statement : tree.children()) {
            statement.children().stream()
                    .filter(part -> part.is("assignment"))
                    .forEach(assignment -> PythonFunction.note(assignment, values));
        }
        return new PythonModule(tree, functions(tree), values);
    }

    /** Each with what decorates it, such as its route. */
    private static List<PythonFunction> functions(Syntax tree) {
        Set<Syntax> decorated = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PythonFunction> functions = new ArrayList<>();
        for (Syntax node : tree.all()) {
            Optional<Syntax> inner = node.child("definition").filter(child -> child.is("function_definition"));
            if (node.is("decorated_definition") && inner.isPresent()) {
                decorated.add(inner.get());
                functions.add(PythonFunction.of(inner.get(), node.all()));
            } else if (node.is("function_definition") && !decorated.contains(node)) {
                functions.add(PythonFunction.of(node, node.all()));
            }
        }
        return functions;
    }

    Optional<PythonFunction> function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst();
    }

    /** Whether it asks a store of secrets at all. */
    boolean asksStore() {
        return tree.each("call")
                .map(Syntax::name)
                .anyMatch(name -> STORES.stream().anyMatch(store -> ends(name, store)));
    }

    /** A function, and those of this file that it calls, and those that they call. */
    List<PythonFunction> withCallees(PythonFunction function) {
        List<PythonFunction> all = new ArrayList<>(List.of(function));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).calls().stream()
                    .flatMap(call -> function(call.name().replaceFirst("^self\\.", "")).stream())
                    .filter(callee -> all.stream().noneMatch(known -> known.line() == callee.line()))
                    .forEach(all::add);
        }
        return all;
    }

    /** What a name stands for in a function; the expression itself where it is no name, or nobody says. */
    Syntax value(Syntax expression, PythonFunction function) {
        Syntax value = expression;
        for (int i = 0; i < MOST_NAMES && value.is("identifier"); i++) {
            Syntax name = value;
            value = Optional.ofNullable(function.values().get(name.text()))
                    .or(() -> Optional.ofNullable(values.get(name.text())))
                    .orElse(name);
        }
        return value;
    }

    /** Whether a call's way ends so, as {@code client.get_item} in {@code get_item}. */
    static boolean ends(String name, String... ways) {
        return Arrays.stream(ways).anyMatch(way -> name.equals(way) || name.endsWith("." + way));
    }

    /** Looks at an expression and at what its names stand for; what {@code stop} holds for is not gone into. */
    boolean rests(Syntax expression, PythonFunction function, Predicate<Syntax> on, Predicate<Syntax> stop) {
        Deque<Syntax> open = new ArrayDeque<>(List.of(expression));
        Set<Syntax> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            Syntax node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (on.test(node)) {
                return true;
            }
            if (!stop.test(node)) {
                open.push(value(node, function));
                node.children().forEach(open::push);
            }
        }
        return false;
    }
}
