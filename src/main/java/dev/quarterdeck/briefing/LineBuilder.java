package dev.quarterdeck.briefing;

import dev.quarterdeck.value.Text;
import java.util.List;

/** Makes the lines of a further block of a digest, or of its notes on the data. */
public interface LineBuilder {

    /** The id by which perspectives name it in {@code extras} or {@code notes}. */
    String id();

    /** The heading and lines; no lines where there is nothing to say. */
    Made build(Material material);

    /**
     * What was made.
     *
     * @param heading empty for notes, which share one
     */
    record Made(Text heading, List<Text> lines) {
        public Made {
            lines = List.copyOf(lines);
        }
    }
}
