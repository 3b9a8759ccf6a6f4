package dev.quarterdeck;

import dev.quarterdeck.deliver.Outcome;
import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the publisher is told of letters that did not reach their readers: perspective, reader, and what to do; no word of a report. */
final class Undelivered {

    /** Its name in the ledger. */
    static final String KIND = "outcomes";

    private Undelivered() {}

    static String title(Wording wording) {
        return wording.say("OUT-LIST", Facts.none()).plain();
    }

    /** Nothing where every letter is done. */
    static Optional<Notice> notice(String edition, List<Outcome> outcomes, Wording wording) {
        List<Outcome> left =
                outcomes.stream().filter(outcome -> outcome.result().isLeft()).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Quantity n = Quantity.count(left.size(), Sources.of(Place.startOf("site.properties")));
        return Optional.of(new Notice(
                "OUT",
                Facts.of("n", n).with("edition", Text.id(edition)),
                List.of(
                        part("OUT-FAILED", Result.FAILED, left, wording),
                        part("OUT-AMBIGUOUS", Result.AMBIGUOUS, left, wording),
                        part("OUT-SKIPPED", Result.SKIPPED, left, wording))));
    }

    /** All there are, made of letters of each kind that nobody wrote, to see whether they can be written; the title with them, which stands in no text. */
    static List<Notice> trials(Wording wording) {
        title(wording);
        List<Outcome> left = Stream.of(Result.FAILED, Result.AMBIGUOUS, Result.SKIPPED)
                .map(result -> new Outcome(KIND, "reader@example.com", result, "a reason"))
                .toList();
        return notice(LocalDate.EPOCH.toString(), left, wording).stream().toList();
    }

    private static Notice.Part part(String id, Result result, List<Outcome> left, Wording wording) {
        return new Notice.Part(
                id,
                left.stream()
                        .filter(outcome -> outcome.result() == result)
                        .map(outcome -> wording.say(
                                "OUT-LETTER",
                                Facts.none()
                                        .with("perspective", Text.id(outcome.perspective()))
                                        .with("reader", Text.name(outcome.reader()))
                                        .with("reason", Text.name(outcome.reason()))))
                        .toList());
    }
}
