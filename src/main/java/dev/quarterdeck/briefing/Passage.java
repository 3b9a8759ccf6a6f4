package dev.quarterdeck.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.portfolio.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words of a report that a reader may look for: a finding, an action, a key figure, all that a section says, or prose of a note.
 *
 * @param unit on whose page they stand; the portfolio for the report's
 * @param anchor where they stand on that page
 * @param title of the section or the note's, or the figure's name; empty for a finding and an action
 */
public record Passage(Kind kind, String unit, String anchor, String title, String words) {

    private static final String TILES = "tiles";
    private static final String QUOTES = "quotes";

    /** A browser loads the words of all notes before it looks for any; few paragraphs are longer. */
    private static final int LONGEST_NOTE = 1_000;

    /** Shapes of what is a passage of its own. */
    private static final Set<String> APART = Set.of("findings", "actions", TILES, QUOTES);

    /** What they are. */
    public enum Kind {
        FINDING,
        ACTION,
        FIGURE,
        SECTION,
        NOTE
    }

    static Passage finding(String id, String sentence) {
        return new Passage(Kind.FINDING, Unit.PORTFOLIO, Anchor.finding(id), "", sentence);
    }

    /** @param listed whether the page lists it as due; the rest stands in no row of its own */
    static Passage action(String id, String unit, String title, boolean listed) {
        return new Passage(Kind.ACTION, Unit.PORTFOLIO, listed ? Anchor.action(id, unit) : "actions", "", title);
    }

    /**
     * A section, and the key figures and notes in it.
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
            block.path(QUOTES).forEach(quote -> passages.add(note(id, title, quote)));
        });
        passages.add(new Passage(Kind.SECTION, Unit.PORTFOLIO, id, title, String.join(" · ", words)));
        return passages;
    }

    /** The beginning of what a note says. Reports of old quoted the portfolio alone, and did not say so. */
    private static Passage note(String section, String title, JsonNode quote) {
        String heading = quote.path("heading").asText();
        return new Passage(
                Kind.NOTE,
                quote.path("unit").asText(Unit.PORTFOLIO),
                section,
                heading.isEmpty() ? title : heading,
                Prose.words(beginning(quote.path("text").asText())));
    }

    private static String beginning(String text) {
        int most = Math.min(text.length(), LONGEST_NOTE);
        boolean splits = most > 0 && most < text.length() && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }

    private static Passage figure(JsonNode tile) {
        return new Passage(
                Kind.FIGURE,
                Unit.PORTFOLIO,
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
