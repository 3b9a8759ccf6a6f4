package dev.quarterdeck.source;

import java.util.Optional;

/**
 * What came of looking whether one thing is ready for a run: it is, it is not, or it could not be looked at, which is neither.
 *
 * @param what that it is ready, as a clause without a final stop
 * @param wrong what to mend; empty where it is ready or could not be looked at
 * @param hindrance why it could not be looked at; empty where it was
 */
public record Inspection(String what, Optional<Problem> wrong, Optional<String> hindrance) {

    public static Inspection passed(String what) {
        return new Inspection(what, Optional.empty(), Optional.empty());
    }

    public static Inspection failed(String what, Problem wrong) {
        return new Inspection(what, Optional.of(wrong), Optional.empty());
    }

    /**
     * Could not be looked at.
     *
     * @param hindrance a clause without a final stop, such as {@code needs the permission ses:GetAccount}
     */
    public static Inspection unseen(String what, String hindrance) {
        return new Inspection(what, Optional.empty(), Optional.of(hindrance));
    }

    /** Passed where nothing is wrong. */
    public static Inspection of(String what, Optional<Problem> wrong) {
        return new Inspection(what, wrong, Optional.empty());
    }
}
