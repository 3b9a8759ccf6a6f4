package dev.quarterdeck.infrastructure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A CloudFormation template as text and as a tree, in which {@code !Sub x} is {@code {"Fn::Sub": "x"}}.
 *
 * <p>{@link #say} writes a value as one text: {@code !GetAtt Archive.Arn} and {@code ${Archive.Arn}} are both {@code {Archive.Arn}}.
 */
record Template(String text, JsonNode tree) {

    static final Path FILE = Path.of("src/main/cloudformation/quarterdeck.yaml");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Template shipped() throws IOException {
        return of(Files.readString(FILE));
    }

    static Template of(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return new Template(text, MAPPER.valueToTree(new Yaml(new Functions(strict)).load(text)));
    }

    JsonNode properties(String resource) {
        return tree.path("Resources").path(resource).path("Properties");
    }

    /** The resources of a type, by name. */
    Map<String, JsonNode> all(String type) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : tree.path("Resources").properties()) {
            if (each.getValue().path("Type").asText().equals(type)) {
                found.put(each.getKey(), each.getValue());
            }
        }
        return found;
    }

    /** Whether there is one of a type at all, and the properties of each satisfy something. */
    boolean each(String type, Predicate<JsonNode> satisfies) {
        Map<String, JsonNode> all = all(type);
        return !all.isEmpty()
                && all.values().stream().map(each -> each.path("Properties")).allMatch(satisfies);
    }

    /** The items of a list, or what may stand in place of a list of one; both branches of an {@code !If}, less {@code NoValue}. */
    static List<JsonNode> items(JsonNode node) {
        List<JsonNode> items = new ArrayList<>();
        if (node.has("Fn::If")) {
            items.addAll(items(node.path("Fn::If").path(1)));
            items.addAll(items(node.path("Fn::If").path(2)));
        } else if (node.isArray()) {
            node.forEach(each -> items.addAll(items(each)));
        } else if (!node.isMissingNode() && !say(node).equals("{AWS::NoValue}")) {
            items.add(node);
        }
        return items;
    }

    static List<String> texts(JsonNode node) {
        return items(node).stream().map(Template::say).toList();
    }

    static Stream<String> names(JsonNode node) {
        return StreamSupport.stream(((Iterable<String>) () -> node.fieldNames()).spliterator(), false);
    }

    /** A value as one text, with what CloudFormation fills in between braces. */
    static String say(JsonNode node) {
        if (node.has("Ref")) {
            return "{" + node.path("Ref").asText() + "}";
        }
        if (node.has("Fn::GetAtt")) {
            return "{" + node.path("Fn::GetAtt").asText() + "}";
        }
        if (node.has("Fn::Sub")) {
            JsonNode sub = node.path("Fn::Sub");
            return (sub.isArray() ? sub.path(0) : sub).asText().replace("${", "{");
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** YAML without types of its own, and with CloudFormation's short forms of functions. */
    private static final class Functions extends SafeConstructor {
        Functions(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    String name = node.getTag().getValue().substring(1);
                    return Map.of(name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, plain(node));
                }
            });
        }

        private Object plain(Node node) {
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return node instanceof MappingNode mapping ? constructMapping(mapping) : ((ScalarNode) node).getValue();
        }
    }
}
