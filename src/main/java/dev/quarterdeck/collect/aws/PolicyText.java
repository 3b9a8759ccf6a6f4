package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a resource's policy lets anybody do. Of its text nothing else is kept. */
final class PolicyText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyText() {}

    /** Whether a statement allows everybody something, under no condition that narrows who they are. */
    static boolean isPublic(String policy) {
        return statements(policy)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .filter(PolicyText::isForAll)
                .anyMatch(statement -> !isNarrowed(statement.path("Condition")));
    }

    /** Whether whoever does not come over TLS is refused everything. */
    static boolean isTlsOnly(String policy) {
        return statements(policy)
                .filter(statement -> statement.path("Effect").asText().equals("Deny"))
                .filter(PolicyText::isForAll)
                .filter(statement -> texts(statement.path("Action")).anyMatch(List.of("*", "s3:*")::contains))
                .anyMatch(statement -> statement
                        .path("Condition")
                        .path("Bool")
                        .path("aws:SecureTransport")
                        .asText()
                        .equals("false"));
    }

    private static boolean isForAll(JsonNode statement) {
        JsonNode principal = statement.path("Principal");
        return principal.asText().equals("*") || texts(principal.path("AWS")).anyMatch("*"::equals);
    }

    /** A condition on a function URL's kind of access is how such a URL is opened to all. */
    private static boolean isNarrowed(JsonNode condition) {
        return condition.properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream())
                .anyMatch(key -> !key.getKey().equalsIgnoreCase("lambda:FunctionUrlAuthType")
                        && !key.getKey().equalsIgnoreCase("lambda:InvokedViaFunctionUrl"));
    }

    private static Stream<JsonNode> statements(String policy) {
        try {
            JsonNode statement = JSON.readTree(policy).path("Statement");
            return statement.isObject() ? Stream.of(statement) : StreamSupport.stream(statement.spliterator(), false);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a policy that is not JSON");
        }
    }

    private static Stream<String> texts(JsonNode one) {
        return one.isArray()
                ? StreamSupport.stream(one.spliterator(), false).map(JsonNode::asText)
                : Stream.of(one.asText());
    }
}
