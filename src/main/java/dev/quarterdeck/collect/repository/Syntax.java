package dev.quarterdeck.collect.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One node of a syntax tree, in the words of its grammar.
 *
 * @param field what it is to the node above it, such as {@code left}; empty for none
 * @param source the text that it stands in, from start to end
 * @param line from one
 */
record Syntax(String type, String field, String source, int start, int end, int line, List<Syntax> children) {

    Syntax {
        children = List.copyOf(children);
    }

    /** As it was written. */
    String text() {
        return source.substring(start, end);
    }

    boolean is(String name) {
        return type.equals(name);
    }

    Optional<Syntax> child(String name) {
        return children.stream().filter(child -> child.field.equals(name)).findFirst();
    }

    /** Those that say something: no brackets, commas and comments. */
    List<Syntax> parts() {
        return children.stream()
                .filter(child -> Character.isLetter(child.type.charAt(0)) && !child.is("comment"))
                .toList();
    }

    /** The node and all below it, in the order of the text. */
    List<Syntax> all() {
        List<Syntax> all = new ArrayList<>();
        Deque<Syntax> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Syntax node = open.pop();
            all.add(node);
            for (int i = node.children.size() - 1; i >= 0; i--) {
                open.push(node.children.get(i));
            }
        }
        return all;
    }

    /** Those of a type among the node and all below it. */
    Stream<Syntax> each(String name) {
        return all().stream().filter(node -> node.is(name));
    }

    /** What a string says that is written out in full; empty for anything else. */
    Optional<String> literal() {
        if (is("concatenated_string")) {
            List<Optional<String>> parts = parts().stream().map(Syntax::literal).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(String.join(
                            "", parts.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }
        if (!is("string") || children.stream().anyMatch(child -> child.is("interpolation"))) {
            return Optional.empty();
        }
        return Optional.of(children.stream()
                .filter(child -> child.is("string_content"))
                .map(Syntax::text)
                .findFirst()
                .orElse(""));
    }

    /** The way to a thing, such as {@code jwt.decode}; calls and indexes on the way are left out. */
    String name() {
        return switch (type) {
            case "identifier" -> text();
            case "attribute" ->
                child("object").map(Syntax::name).orElse("") + "."
                        + child("attribute").map(Syntax::text).orElse("");
            case "call" -> child("function").map(Syntax::name).orElse("");
            case "subscript" -> child("value").map(Syntax::name).orElse("");
            default -> "";
        };
    }

    /** The key that is read from a thing, as {@code x["key"]} or {@code x.get("key")}. */
    Optional<String> key() {
        if (is("subscript")) {
            return child("subscript").flatMap(Syntax::literal);
        }
        return is("call") && name().endsWith(".get") ? argument(0).flatMap(Syntax::literal) : Optional.empty();
    }

    /** The thing that a key is read from, or whose method is called. */
    Optional<Syntax> receiver() {
        return is("subscript")
                ? child("value")
                : child("function")
                        .filter(function -> function.is("attribute"))
                        .flatMap(function -> function.child("object"));
    }

    /** An argument of a call by its place. */
    Optional<Syntax> argument(int place) {
        return arguments().stream()
                .filter(part -> !part.is("keyword_argument"))
                .skip(place)
                .findFirst();
    }

    /** An argument of a call by its name. */
    Optional<Syntax> argument(String name) {
        return arguments().stream()
                .filter(part -> part.is("keyword_argument")
                        && part.child("name")
                                .filter(word -> word.text().equals(name))
                                .isPresent())
                .findFirst()
                .flatMap(part -> part.child("value"));
    }

    private List<Syntax> arguments() {
        return child("arguments").map(Syntax::parts).orElse(List.of());
    }
}
