package dev.quarterdeck.digest;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.value.Text;
import java.util.List;

/**
 * What is to be said to somebody about the work itself: what a person should look at, or what became of letters.
 *
 * @param id what the ids of its sentences begin with: subject, title, what it is about, introduction and footer
 * @param facts that these may name
 */
public record Notice(String id, Facts facts, List<Part> parts) {

    public Notice {
        parts = List.copyOf(parts);
    }

    /**
     * Some items of one kind.
     *
     * @param heading the id of its sentence
     */
    public record Part(String heading, List<Text> items) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /**
     * The same as a message.
     *
     * @param subject one line of printable characters
     * @param text US-ASCII with line feeds, at most 72 columns where words allow
     */
    public record Written(String subject, String text) {}
}
