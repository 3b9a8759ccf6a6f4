package dev.quarterdeck.source;

/**
 * A value in the metrics snapshot.
 *
 * @param pointer JSON pointer into the snapshot (RFC 6901), such as {@code /cost/months/5/total}
 * @param call the read-only call that measured it, such as {@code ce:GetCostAndUsage}
 */
public record Measurement(String pointer, String call) implements Source {

    public Measurement {
        if (!pointer.startsWith("/") || call.isEmpty()) {
            throw new IllegalArgumentException("no such measurement: " + pointer + " by " + call);
        }
    }

    @Override
    public String cite() {
        return "snapshot " + pointer;
    }

    @Override
    public String toString() {
        return cite();
    }
}
