package dev.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the sample snapshot against the published schema, and more strictly: the sample uses no property that the schema lacks. */
class SnapshotSchemaTest {

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode schema = read("src/main/resources/snapshot.schema.json");
    private final JsonNode sample = read("content/metrics/snapshot.json");

    @Test
    void describesTheSample() {
        assertThat(check(sample)).isEmpty();
    }

    @Test
    void refusesWrongTypesMissingFieldsAndMisspeltNames() {
        ObjectNode wrong = sample.deepCopy();
        wrong.put("collectedAt", "yesterday");
        wrong.withObject("/iam").put("rootKeys", "none");
        wrong.withArray("/lambda").addObject().put("memory_mb", 128);

        assertThat(check(wrong))
                .containsExactlyInAnyOrder(
                        "/collectedAt: does not match its pattern",
                        "/iam/rootKeys: is not of type \"integer\"",
                        "/lambda/2: lacks name",
                        "/lambda/2/memory_mb: is not in the schema");
    }

    @Test
    void sampleBillsAddUp() {
        for (JsonNode month : sample.at("/cost/months")) {
            var sum = BigDecimal.ZERO;
            for (JsonNode service : month.get("byService")) {
                sum = sum.add(service.decimalValue());
            }
            assertThat(sum).isEqualByComparingTo(month.get("total").decimalValue());
        }
    }

    private List<String> check(JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode rule, JsonNode value, String at, List<String> faults) {
        if (rule.has("type") && !isOfType(rule.get("type"), value)) {
            faults.add(at + ": is not of type " + rule.get("type"));
            return;
        }
        if (rule.has("pattern") && !value.asText().matches(rule.get("pattern").asText())) {
            faults.add(at + ": does not match its pattern");
        }
        rule.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(at + ": lacks " + name.asText());
            }
        });
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            property(rule, field, at + "/" + field.getKey(), faults);
        }
        for (int i = 0; value.isArray() && rule.has("items") && i < value.size(); i++) {
            check(rule.get("items"), value.get(i), at + "/" + i, faults);
        }
    }

    private void property(JsonNode rule, Map.Entry<String, JsonNode> field, String at, List<String> faults) {
        JsonNode named = rule.path("properties").path(field.getKey());
        JsonNode other = rule.path("additionalProperties");
        if (named.isMissingNode() && other.isMissingNode()) {
            faults.add(at + ": is not in the schema");
        } else {
            check(named.isMissingNode() ? other : named, field.getValue(), at, faults);
        }
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        List<String> allowed = new ArrayList<>();
        if (types.isTextual()) {
            allowed.add(types.asText());
        }
        types.forEach(type -> allowed.add(type.asText()));
        return allowed.stream().anyMatch(type -> switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> value.isNull();
        });
    }

    private JsonNode read(String file) {
        try {
            return json.reader()
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
