package dev.quarterdeck.collect;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the last snapshot still says: its own age, and those parts that cost money and are not old yet. */
public final class Earlier {

    /** What AWS bills is some hours behind anyway. */
    private static final Duration FRESH = Duration.ofHours(20);

    private static final String COLLECTED = "collectedAt";
    private static final String COLLECTORS = "collectors";

    private final JsonNode tree;

    private Earlier(JsonNode tree) {
        this.tree = tree;
    }

    /** One that is not there, or cannot be read, says nothing. */
    public static Earlier read(Path snapshot) {
        try {
            return new Earlier(
                    Files.exists(snapshot)
                            ? JsonMapper.builder()
                                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                                    .build()
                                    .readTree(Files.readAllBytes(snapshot))
                            : MissingNode.getInstance());
        } catch (IOException e) {
            return new Earlier(MissingNode.getInstance());
        }
    }

    /** Whether all of it was collected, from something real, within the last hours. */
    public boolean isFresh(Instant now) {
        return !tree.path("sample").asBoolean()
                && isFresh(tree, now)
                && tree.path(COLLECTORS).properties().stream()
                        .map(Map.Entry::getValue)
                        .allMatch(fared -> !fared.has(COLLECTED) || isFresh(fared, now));
    }

    /** A part with how its collector fared, if it was measured in this account within the last hours. */
    public Optional<Collected> still(String collector, String account, Instant now) {
        JsonNode part = tree.path(collector);
        boolean same = tree.path("account").asText().equals(account);
        return Optional.of(tree.path(COLLECTORS).path(collector))
                .filter(fared -> same && isFresh(part, now))
                .filter(fared -> fared.path("status").asText().equals(Status.OK.word()))
                .map(fared -> new Collected(
                        JsonNodeFactory.instance.objectNode().set(collector, part),
                        Status.OK,
                        "",
                        fared.path("calls").asInt(),
                        BigDecimal.ZERO,
                        List.of(collector + " is as it was collected at "
                                + part.path(COLLECTED).asText())));
    }

    /**
     * Keeps what those have measured that a new measurement did not ask, each marked with when that was.
     *
     * @return when it was, or nothing where nothing is kept; of a sample nothing is
     */
    public Optional<String> keep(ObjectNode fresh) {
        JsonNode asked = fresh.path(COLLECTORS);
        List<Map.Entry<String, JsonNode>> unasked = tree.path(COLLECTORS).properties().stream()
                .filter(collector -> !asked.has(collector.getKey()))
                .toList();
        if (unasked.isEmpty() || tree.path("sample").asBoolean()) {
            return Optional.empty();
        }
        tree.properties().stream()
                .filter(part -> !fresh.has(part.getKey()) && !asked.has(part.getKey()))
                .forEach(part -> fresh.set(part.getKey(), part.getValue()));
        String then = tree.path(COLLECTED).asText();
        for (Map.Entry<String, JsonNode> collector : unasked) {
            ObjectNode fared = collector.getValue().deepCopy();
            fared.put(COLLECTED, fared.path(COLLECTED).asText(then));
            fresh.withObject("/" + COLLECTORS).set(collector.getKey(), fared);
        }
        return Optional.of(then);
    }

    private static boolean isFresh(JsonNode part, Instant now) {
        try {
            Instant collected = Instant.parse(part.path(COLLECTED).asText());
            return !collected.isAfter(now) && collected.isAfter(now.minus(FRESH));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
