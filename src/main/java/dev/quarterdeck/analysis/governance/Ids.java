package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.handoff.Row;
import java.util.HashSet;
import java.util.Set;

/** Gives rows their ids in one run over them: the author's, else a slug of the title, each once in a unit. */
final class Ids {

    private final Set<String> given = new HashSet<>();

    String of(Row row, String title) {
        String wanted = row.text("id").orElseGet(() -> Evidence.slug(title));
        String id = wanted;
        for (int next = 2; !given.add(row.unit() + " " + id); next++) {
            id = wanted + "-" + next;
        }
        return id;
    }
}
