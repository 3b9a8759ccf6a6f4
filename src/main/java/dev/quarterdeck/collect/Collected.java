package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a collector brings back.
 *
 * @param part its part of the snapshot, from the root down; an empty object when there is none
 * @param message what is missing and why, in words of ours; empty when nothing is
 * @param calls what was asked of a service, or how many times something was read
 * @param dollars what the calls cost
 * @param log lines for whoever must find out more; they never reach a page
 */
public record Collected(JsonNode part, Status status, String message, int calls, BigDecimal dollars, List<String> log) {

    public Collected {
        log = List.copyOf(log);
    }

    /** All of it, for nothing: what is read on this machine. */
    public static Collected whole(JsonNode part, int calls) {
        return new Collected(part, Status.OK, "", calls, BigDecimal.ZERO, List.of());
    }

    /** None of it, because the collector itself is broken. Its own kind and place are all that is told: a message could hold what was read. */
    static Collected broken(RuntimeException why) {
        String kind = why.getClass().getSimpleName();
        return new Collected(
                JsonNodeFactory.instance.objectNode(),
                Status.ERROR,
                "the collector failed: " + kind,
                0,
                BigDecimal.ZERO,
                Stream.concat(Stream.of(kind), Stream.of(why.getStackTrace()).map(frame -> "  at " + frame))
                        .toList());
    }

    /** None of it. */
    public static Collected nothing(Status status, String message) {
        return new Collected(JsonNodeFactory.instance.objectNode(), status, message, 0, BigDecimal.ZERO, List.of());
    }
}
