package dev.quarterdeck.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.portfolio.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of a report that a reader may look for: a finding, an action, a key figure, or all that a section says.
 *
 * @param anchor where they stand on the report's page
 * @param title of the section, or the figure's name; empty for a finding and an action
 */
public record Passage(Kind kind, String anchor, String title, String words) {

    private static final String TILES = "tiles";

    /** Shapes of what is a passage of its own. */
    private static final Set<String> APART = Set.of("findings", "actions", TILES);

    /** What they are. */
    public enum Kind {
        FINDING,
        ACTION,
        FIGURE,
        SECTION
    }

    static Passage finding(String id, String sentence) {
        return new Passage(Kind.FINDING, Anchor.finding(id), "", sentence);
    }

    /** @param listed whether the page lists it as due; the rest stands in no row of its own */
    static Passage action(String id, String unit, String title, boolean listed) {
        return new Passage(Kind.ACTION, listed ? Anchor.action(id, unit) : "actions", "", title);
    }

    /**
     * A section and the key figures in it.
     *
     * @param blocks as {@code report.json} holds them, or parts of them
     */
    static List<Passage> section(String id, String title, Stream<JsonNode> blocks) {
        List<Passage> passages = new ArrayList<>();
        List<String> words = new ArrayList<>();
        blocks.forEach(block -> {
            if (!APART.contains(block.path("shape").asText())) {
                collect(block, words);
            }
            block.path(TILES).forEach(tile -> {
                if (tile.has("figure")) {
                    passages.add(figure(tile));
                }
            });
        });
        passages.add(new Passage(Kind.SECTION, id, title, String.join(" · ", words)));
        return passages;
    }

    private static Passage figure(JsonNode tile) {
        return new Passage(
                Kind.FIGURE,
                Anchor.figure(Figure.Key.parse(tile.path("figure").asText())),
                tile.path("label").asText(),
                tile.path("value").asText());
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
