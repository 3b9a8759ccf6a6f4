package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of measured things as they stand in tables and sentences. */
final class Named {

    private Named() {}

    /** A name that rests on the part it was measured in. */
    static Text of(String name, Measured part) {
        return Text.of(Run.Role.NAME, name, part.sources());
    }

    /** The words in a column of a note's row; empty where it states none. */
    static Text quoted(Row row, String column) {
        return row.text(column).map(text -> Text.quote(text, row.sources())).orElse(Text.EMPTY);
    }

    /** What readers call a part of the snapshot: the label of the longest known way to it, else the way itself. */
    static Text part(Wording wording, Measured part) {
        String way = part.source().pointer().substring(1);
        String names = Stream.of(way.split("/"))
                .filter(step -> !step.chars().allMatch(Character::isDigit))
                .collect(Collectors.joining("/"));
        while (!names.isEmpty()) {
            Optional<Text> label = wording.findLabel("part." + names);
            if (label.isPresent()) {
                return of(label.get().plain(), part);
            }
            names = names.substring(0, Math.max(0, names.lastIndexOf('/')));
        }
        return of(way, part);
    }

    /** The name in one of its fields, or where it stands when it has none. */
    static Text by(String field, Measured part) {
        return of(part.get(field).text().orElse(part.source().pointer()), part);
    }
}
