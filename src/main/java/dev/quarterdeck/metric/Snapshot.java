package dev.quarterdeck.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was measured, as one tree in which every part knows its pointer; absent parts were not collected. */
public final class Snapshot {

    private final JsonNode root;

    public Snapshot(JsonNode root) {
        this.root = root;
    }

    /** A site without measurements: everything is unknown. */
    public static Snapshot none() {
        return new Snapshot(MissingNode.getInstance());
    }

    /** The part at a JSON pointer, such as {@code /cost/months}. */
    public Measured at(String pointer) {
        return new Measured(root.at(pointer), pointer);
    }

    public boolean isSample() {
        return root.path("sample").asBoolean(false);
    }

    /** The UTC day on which it was collected. */
    public Optional<LocalDate> collectedOn() {
        return at("/collectedAt")
                .text()
                .map(stamp -> OffsetDateTime.parse(stamp)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate());
    }

    /** Whether a collector was refused or failed, and how: {@code denied}, {@code error}, {@code skipped}; empty when it is fine or unknown. */
    public Optional<String> gap(String collector) {
        return at("/collectors/" + collector + "/status").text().filter(status -> !status.equals("ok"));
    }
}
