package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.items;
import static dev.quarterdeck.infrastructure.Template.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role's own policies allow, by IAM's rules: some statement allows it, and none denies it. */
record Grants(List<JsonNode> statements) {

    private static final Path OPERATIONS = Path.of("src/test/resources/infrastructure/operations");

    /** A line of an operations file: the call, the action that IAM knows it by, and the resource in the template's names. */
    record Operation(String call, String action, String resource) {
        static Operation read(String line) {
            String[] parts = line.split("\\s*\\|\\s*", -1);
            return new Operation(parts[0].strip(), parts[1], parts[2].strip());
        }
    }

    static Grants of(Template template, String role) {
        return new Grants(items(template.properties(role).path("Policies")).stream()
                .flatMap(policy -> items(policy.path("PolicyDocument").path("Statement")).stream())
                .toList());
    }

    /** What a role, or who goes by the name of a file, calls. */
    static List<Operation> operations(String name) {
        try {
            return Files.readAllLines(OPERATIONS.resolve(name + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Operation::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean allows(Operation operation) {
        return allowing().anyMatch(statement -> covers(statement, operation)) && !denies(operation);
    }

    /** Whether a statement says so, and not only none the opposite. */
    boolean denies(Operation operation) {
        return statements.stream()
                .filter(statement -> effect(statement).equals("Deny"))
                .anyMatch(statement -> covers(statement, operation));
    }

    /** Whether each action and each resource of each allowing statement serves one of the operations. */
    boolean allowsOnly(List<Operation> operations) {
        return allowing().allMatch(statement -> {
            List<Operation> served =
                    operations.stream().filter(each -> covers(statement, each)).toList();
            return texts(statement.path("Action")).stream()
                            .allMatch(action -> served.stream().anyMatch(each -> matches(action, each.action())))
                    && texts(statement.path("Resource")).stream()
                            .allMatch(resource -> served.stream().anyMatch(each -> matches(resource, each.resource())));
        });
    }

    Stream<JsonNode> allowing() {
        return statements.stream().filter(statement -> effect(statement).equals("Allow"));
    }

    private static String effect(JsonNode statement) {
        return statement.path("Effect").asText();
    }

    private static boolean covers(JsonNode statement, Operation operation) {
        return texts(statement.path("Action")).stream().anyMatch(action -> matches(action, operation.action()))
                && texts(statement.path("Resource")).stream()
                        .anyMatch(resource -> matches(resource, operation.resource()));
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.matches(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), text);
    }
}
