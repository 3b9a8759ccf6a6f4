package dev.quarterdeck.metric;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Holds JSON against the part of JSON Schema (draft 2020-12) that the snapshot's schema uses: types, fields, items, patterns, least values. */
final class SchemaFaults {

    /** Digits before and after the point; a number beyond them measures nothing and would only cost time. */
    private static final int MOST_DIGITS = 30;

    private final JsonNode schema;

    /** One place that does not fit, and how. */
    record Fault(String pointer, String what) {}

    SchemaFaults(JsonNode schema) {
        this.schema = schema;
    }

    List<Fault> of(JsonNode value) {
        List<Fault> faults = new ArrayList<>();
        check(schema, value, "", faults);
        return faults;
    }

    private void check(JsonNode rule, JsonNode value, String at, List<Fault> faults) {
        if (rule.has("type") && !isOfType(rule.get("type"), value)) {
            faults.add(new Fault(at, "is not of type " + String.join(" or ", types(rule.get("type")))));
            return;
        }
        if (value.isNumber()) {
            number(rule, value.decimalValue(), at, faults);
        }
        word(rule, value, at, faults);
        for (JsonNode name : rule.path("required")) {
            if (!value.has(name.asText())) {
                faults.add(new Fault(at, "lacks " + name.asText()));
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            JsonNode named = rule.path("properties").path(field.getKey());
            check(
                    named.isMissingNode() ? rule.path("additionalProperties") : named,
                    field.getValue(),
                    Measured.below(at, field.getKey()),
                    faults);
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(rule.path("items"), value.get(i), at + "/" + i, faults);
        }
    }

    private static void number(JsonNode rule, BigDecimal number, String at, List<Fault> faults) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            faults.add(new Fault(at, "has too many digits"));
        } else if (rule.has("minimum") && number.compareTo(rule.get("minimum").decimalValue()) < 0) {
            faults.add(new Fault(at, "is less than " + rule.get("minimum").asText()));
        }
    }

    private static void word(JsonNode rule, JsonNode value, String at, List<Fault> faults) {
        if (rule.has("pattern") && !Pattern.matches(rule.get("pattern").asText(), value.asText())) {
            faults.add(new Fault(at, "is not written as it should be"));
        }
        if (rule.has("const") && !rule.get("const").equals(value)) {
            faults.add(new Fault(at, "is not " + rule.get("const")));
        }
        if (rule.has("enum")
                && StreamSupport.stream(rule.get("enum").spliterator(), false).noneMatch(value::equals)) {
            faults.add(new Fault(at, "is none of " + rule.get("enum")));
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        return types(type).stream().anyMatch(name -> switch (name) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> value.isNull();
        });
    }

    private static List<String> types(JsonNode type) {
        return type.isTextual()
                ? List.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
