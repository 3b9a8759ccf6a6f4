package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;

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

    /** The name in one of its fields, or where it stands when it has none. */
    static Text by(String field, Measured part) {
        return of(part.get(field).text().orElse(part.source().pointer()), part);
    }
}
