package dev.quarterdeck.collect;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a collector fared. Only the first three leave a part in the snapshot; the others say why there is none. */
public enum Status {
    OK,
    /** Asked and answered: there is nothing of it. */
    NOT_USED,
    /** Some of it is missing. */
    PARTIAL,
    /** A right is missing. */
    DENIED,
    /** The service went on asking to slow down. */
    THROTTLED,
    /** No answer came, or the run's time was over. */
    TIMEOUT,
    /** The account has not switched the region or the service on. */
    NOT_ENABLED,
    /** Left out to save money. */
    SKIPPED,
    ERROR;

    private static final Set<Status> WHOLE = EnumSet.of(OK, NOT_USED);

    /** The word in the snapshot. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return WHOLE.contains(this);
    }

    /** That of several that were asked for the same, in different regions or accounts; {@link #OK} of none. */
    public static Status of(Collection<Status> several) {
        if (several.stream().distinct().count() == 1) {
            return several.iterator().next();
        }
        return several.stream().allMatch(Status::isWhole) ? OK : PARTIAL;
    }
}
