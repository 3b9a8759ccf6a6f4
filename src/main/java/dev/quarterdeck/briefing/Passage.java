package dev.quarterdeck.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Words of a report that a reader may look for: a finding, an action, or all that a section says.
 *
 * @param anchor where they stand on the report's page
 * @param title of the section; empty for a finding and an action
 */
public record Passage(Kind kind, String anchor, String title, String words) {

    /** Shapes that name by their ids what is a passage of its own. */
    private static final Set<String> NAMES_ONLY = Set.of("findings", "actions");

    /** What they are. */
    public enum Kind {
        FINDING,
        ACTION,
        SECTION
    }

    static Passage finding(String sentence) {
        return new Passage(Kind.FINDING, "findings", "", sentence);
    }

    static Passage action(String title) {
        return new Passage(Kind.ACTION, "actions", "", title);
    }

    /** @param blocks as {@code report.json} holds them */
    static Passage section(String id, String title, List<JsonNode> blocks) {
        List<String> words = new ArrayList<>();
        blocks.stream()
                .filter(block -> !NAMES_ONLY.contains(block.path("shape").asText()))
                .forEach(block -> collect(block, words));
        return new Passage(Kind.SECTION, id, title, String.join(" · ", words));
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isTextual() && !node.asText().isBlank()) {
            words.add(node.asText());
        }
        node.properties().stream()
                .filter(field -> !field.getKey().equals("shape"))
                .forEach(field -> collect(field.getValue(), words));
        if (node.isArray()) {
            node.forEach(each -> collect(each, words));
        }
    }
}
