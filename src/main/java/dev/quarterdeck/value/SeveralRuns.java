package dev.quarterdeck.value;

import java.util.List;

/** Words of more than one kind, or none at all. */
record SeveralRuns(List<Run> runs) implements Text {

    SeveralRuns {
        runs = List.copyOf(runs);
    }
}
