package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the lines of a further block of a digest, or of its notes on the data.
 *
 * @param id the id by which perspectives name it in {@code extras} or {@code notes}
 * @param headed the rule of wording that gives the heading; notes share one
 * @param maker makes no lines where there is nothing to say
 */
public record LineBuilder(String id, Optional<String> headed, Function<Material, List<Text>> maker) {

    public static LineBuilder block(String id, String headed, Function<Material, List<Text>> maker) {
        return new LineBuilder(id, Optional.of(headed), maker);
    }

    public static LineBuilder note(String id, Function<Material, List<Text>> maker) {
        return new LineBuilder(id, Optional.empty(), maker);
    }

    public Made build(Material material) {
        var wording = material.portfolio().frameworks().wording();
        Text heading = headed.map(rule -> wording.say(rule, Facts.none())).orElse(Text.EMPTY);
        return new Made(heading, maker.apply(material));
    }

    /**
     * What was made.
     *
     * @param heading empty for notes
     */
    public record Made(Text heading, List<Text> lines) {
        public Made {
            lines = List.copyOf(lines);
        }
    }
}
