package dev.quarterdeck.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was measured, as one tree in which every part knows its pointer; absent parts were not collected. */
public final class Snapshot {

    /** What a collector says of itself when nothing is missing. */
    private static final Set<String> WHOLE = Set.of("ok", "not-used");

    private static final String COLLECTED = "collectedAt";
    private static final String SOME_MISSING = "partial";

    private final JsonNode root;

    /** A collector that did not collect everything, and what it says about it. */
    public record Gap(String collector, String status, String message) {}

    public Snapshot(JsonNode root) {
        this.root = root;
    }

    /** A site without measurements: everything is unknown. */
    public static Snapshot none() {
        return new Snapshot(MissingNode.getInstance());
    }

    /** The part at a JSON pointer, such as {@code /cost/months}; absent when its collector was refused, whatever it left behind. */
    public Measured at(String pointer) {
        boolean refused =
                gap(pointer).filter(status -> !status.equals(SOME_MISSING)).isPresent();
        return new Measured(refused ? MissingNode.getInstance() : root.at(pointer), pointer);
    }

    public boolean isSample() {
        return root.path("sample").asBoolean(false);
    }

    /** When it was collected; where some of it is older, the time of the oldest. */
    public Measured collected() {
        Measured collectors = at("/collectors");
        return Stream.concat(
                        collectors.fields().stream()
                                .map(name -> collectors.get(name).get(COLLECTED)),
                        Stream.of(at("/" + COLLECTED)))
                .filter(stamp -> stamp.moment().isPresent())
                .min(Comparator.comparing(stamp -> stamp.moment().orElseThrow()))
                .orElseGet(() -> at("/" + COLLECTED));
    }

    /** The UTC day of that time. */
    public Optional<LocalDate> collectedOn() {
        return collected().moment().map(Snapshot::day);
    }

    /** The UTC day on which the collector of a part measured it: not that of the snapshot where it was kept from an earlier one. */
    public Optional<LocalDate> collectedOn(String pointer) {
        return Stream.of(at("/collectors/" + Origin.of(pointer).collector() + "/" + COLLECTED), at("/" + COLLECTED))
                .flatMap(stamp -> stamp.moment().stream())
                .findFirst()
                .map(Snapshot::day);
    }

    private static LocalDate day(OffsetDateTime stamp) {
        return stamp.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * What kept the collector of a part from collecting all of it, such as {@code partial}, {@code denied} or {@code timeout}; empty when nothing
     * did, or none is known.
     */
    public Optional<String> gap(String pointer) {
        return text("/collectors/" + Origin.of(pointer).collector() + "/status")
                .filter(status -> !WHOLE.contains(status));
    }

    /** Whether any collector says how it fared. */
    public boolean isMeasured() {
        return !at("/collectors").fields().isEmpty();
    }

    /** Whether AWS was asked for anything, of which the account speaks. */
    public boolean isOfAnAccount() {
        return at("/account").isPresent();
    }

    /** What was not collected whole, and why; empty, too, where nothing was. */
    public List<Gap> gaps() {
        Measured collectors = at("/collectors");
        return collectors.fields().stream()
                .map(name -> new Gap(name, word(collectors, name, "status"), word(collectors, name, "message")))
                .filter(gap -> !WHOLE.contains(gap.status()))
                .toList();
    }

    private static String word(Measured collectors, String name, String field) {
        return collectors.get(name).get(field).text().orElse("");
    }

    /** What the collector of a part says about it; empty when it says nothing. */
    public Optional<String> message(String pointer) {
        return text("/collectors/" + Origin.of(pointer).collector() + "/message");
    }

    private Optional<String> text(String pointer) {
        return new Measured(root.at(pointer), pointer).text();
    }
}
