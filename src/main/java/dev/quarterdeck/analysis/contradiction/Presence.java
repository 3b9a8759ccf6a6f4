package dev.quarterdeck.analysis.contradiction;

import dev.quarterdeck.value.Text;
import java.util.List;

/** A statement that there is none of something, that there is some, or that every one has it. */
enum Presence implements Comparison {
    NONE {
        @Override
        Outcome outcome(Found found) {
            return found.held().isEmpty() ? absent(found, Outcome.AGREE) : Outcome.CONTRADICT;
        }
    },
    SOME {
        @Override
        Outcome outcome(Found found) {
            return found.held().isEmpty() ? absent(found, Outcome.CONTRADICT) : Outcome.AGREE;
        }
    },
    EVERY {
        @Override
        Outcome outcome(Found found) {
            if (!found.denied().isEmpty()) {
                return Outcome.CONTRADICT;
            }
            return found.leaves().isEmpty() ? Outcome.UNKNOWN : known(found, Outcome.AGREE);
        }
    };

    abstract Outcome outcome(Found found);

    /** Where things have a field that tells, no thing is no evidence; a list of the things themselves is, even an empty one. */
    private static Outcome absent(Found found, Outcome outcome) {
        return found.leaves().isEmpty() && !found.listed() ? Outcome.UNKNOWN : known(found, outcome);
    }

    private static Outcome known(Found found, Outcome outcome) {
        return found.isComplete() ? outcome : Outcome.UNKNOWN;
    }

    @Override
    public Verdict of(List<Claim> claims, Found found) {
        List<Leaf> named = this == EVERY ? found.denied() : found.held();
        List<Text> names = named.stream().map(Leaf::name).distinct().toList();
        return Verdict.of(outcome(found), claims, names, found);
    }
}
