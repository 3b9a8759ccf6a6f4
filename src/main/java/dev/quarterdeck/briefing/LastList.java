package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.Followed.Fate;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the actions that an earlier report listed as due.
 *
 * @param actions all that the handoffs state now
 */
record LastList(Wording wording, List<Action> actions, LocalDate asOf) {

    LastList {
        actions = List.copyOf(actions);
    }

    List<Followed> since(PastReport past) {
        return Followed.of(past, actions, asOf);
    }

    /** How many met which fate, those named that need a word; nothing while all are still open in time. */
    Optional<Text> sentence(List<Followed> followed, Sources rests) {
        if (followed.stream().allMatch(one -> one.fate() == Fate.OPEN)) {
            return Optional.empty();
        }
        List<Text> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            List<Text> ids = followed.stream()
                    .filter(one -> one.fate() == fate)
                    .map(one -> one.then().brief(rests))
                    .toList();
            if (!ids.isEmpty()) {
                boolean named = fate == Fate.SLIPPED || fate == Fate.GONE;
                Facts facts = Facts.of("n", Quantity.count(ids.size(), rests))
                        .with("fate", wording.label("fate." + fate.id()))
                        .with("which", named ? ids : List.of());
                parts.add(wording.say("CHG-FATE", facts));
            }
        }
        Facts facts = Facts.of("n", Quantity.count(followed.size(), rests)).with("parts", parts);
        return Optional.of(wording.say("CHG-ACTIONS", facts));
    }
}
