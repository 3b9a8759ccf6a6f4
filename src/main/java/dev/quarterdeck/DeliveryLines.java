package dev.quarterdeck;

import static dev.quarterdeck.Terminal.counted;
import static dev.quarterdeck.Terminal.pad;
import static dev.quarterdeck.Terminal.widest;

import dev.quarterdeck.deliver.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What became of letters, as it is told: one line for each, and what is to be done where some are left. */
final class DeliveryLines {

    /** As wide as the list of reports above it, where names are as short as that one's. */
    private static final int SHORT = 6;

    private DeliveryLines() {}

    static List<String> of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return List.of("Nobody is named to be mailed: set perspective.<id>.to and mail.from.");
        }
        int perspective = Math.max(SHORT, widest(outcomes.stream().map(Outcome::perspective))) + 2;
        int reader = widest(outcomes.stream().map(Outcome::reader)) + 2;
        List<String> lines = new ArrayList<>(List.of("Delivery"));
        outcomes.forEach(outcome -> lines.add(
                "  " + pad(outcome.perspective(), perspective) + pad(outcome.reader(), reader) + outcome.told()));
        long left =
                outcomes.stream().filter(outcome -> outcome.result().isLeft()).count();
        if (left > 0) {
            lines.add(counted(left, "letter") + (left == 1 ? " is" : " are")
                    + " left to look after: do what each line says, and run this again. Nothing is sent twice.");
        }
        return lines;
    }

    /** Of what was published before, only what happened now. */
    static List<String> again(List<Outcome> outcomes) {
        List<Outcome> happened = outcomes.stream()
                .filter(outcome -> outcome.result() != Outcome.Result.ALREADY_SENT)
                .toList();
        List<String> lines = new ArrayList<>();
        int sent = outcomes.size() - happened.size();
        if (sent > 0) {
            lines.add(counted(sent, "letter") + " already sent.");
        }
        if (!happened.isEmpty() || outcomes.isEmpty()) {
            lines.addAll(of(happened));
        }
        return lines;
    }
}
