package dev.quarterdeck.source;

import java.util.Optional;

/**
 * What came of looking whether one thing is ready for a run: it is, it is not, or it could not be looked at, which is neither.
 *
 * @param what that it is ready, as a clause without a final stop
 * @param wrong what to mend; empty where it is ready or could not be looked at
 * @param refused whether what is wrong lies with a service or the network, and not with the settings
 * @param hindrance why it could not be looked at; empty where it was
 */
public record Inspection(String what, Optional<Problem> wrong, boolean refused, Optional<String> hindrance) {

    public static Inspection passed(String what) {
        return new Inspection(what, Optional.empty(), false, Optional.empty());
    }

    /** A setting is wrong. */
    public static Inspection failed(String what, Problem wrong) {
        return new Inspection(what, Optional.of(wrong), false, Optional.empty());
    }

    /** A service would refuse a run. */
    public static Inspection refused(String what, Problem wrong) {
        return new Inspection(what, Optional.of(wrong), true, Optional.empty());
    }

    /** A service has refused to be asked, or has said that there is no such thing as a setting names. */
    public static Inspection refused(String what, RefusedException refused) {
        return refused.isOfSettings() ? failed(what, refused.problem()) : refused(what, refused.problem());
    }

    /**
     * Could not be looked at.
     *
     * @param hindrance a clause without a final stop, such as {@code needs the permission ses:GetAccount}
     */
    public static Inspection unseen(String what, String hindrance) {
        return new Inspection(what, Optional.empty(), false, Optional.of(hindrance));
    }

    /** Passed where no setting is wrong. */
    public static Inspection of(String what, Optional<Problem> wrong) {
        return wrong.map(problem -> failed(what, problem)).orElseGet(() -> passed(what));
    }

    /** Whether a run would end because of it. */
    public boolean isFatal() {
        return wrong.filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .isPresent();
    }
}
