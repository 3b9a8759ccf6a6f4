package dev.quarterdeck.collect.repository;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One function of a file.
 *
 * @param nodes all of it and of what decorates it, in the order of the text
 * @param values what its names stand for, by the first assignment
 */
record PythonFunction(String name, int line, List<Syntax> nodes, Map<String, Syntax> values) {

    PythonFunction {
        nodes = List.copyOf(nodes);
        values = Map.copyOf(values);
    }

    static PythonFunction of(Syntax definition, List<Syntax> nodes) {
        Map<String, Syntax> values = new TreeMap<>();
        nodes.stream().filter(node -> node.is("assignment")).forEach(assignment -> note(assignment, values));
        return new PythonFunction(
                definition.child("name").map(Syntax::text).orElse(""), definition.line(), nodes, values);
    }

    /** Remembers what a plain name is given. */
    static void note(Syntax assignment, Map<String, Syntax> values) {
        assignment
                .child("left")
                .filter(left -> left.is("identifier"))
                .ifPresent(
                        left -> assignment.child("right").ifPresent(right -> values.putIfAbsent(left.text(), right)));
    }

    List<Syntax> calls() {
        return nodes.stream().filter(node -> node.is("call")).toList();
    }

    /** Those whose way ends so. */
    List<Syntax> calls(String... ways) {
        return calls().stream()
                .filter(call -> PythonModule.ends(call.name(), ways))
                .toList();
    }

    /** The texts of strings in it. */
    List<String> strings() {
        return nodes.stream().flatMap(node -> node.literal().stream()).toList();
    }
}
