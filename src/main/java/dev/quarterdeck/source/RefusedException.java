package dev.quarterdeck.source;

/** Ends a run, or a part of one, because a service or the network refused what was asked; running again may succeed, unless it is {@link #ofSettings}. */
public final class RefusedException extends ProblemException {

    private static final long serialVersionUID = 1;

    private final boolean ofSettings;

    public RefusedException(Problem problem) {
        this(problem, false);
    }

    private RefusedException(Problem problem, boolean ofSettings) {
        super(problem);
        this.ofSettings = ofSettings;
    }

    /** One that no other time or right helps against: a setting names what is not there. */
    public static RefusedException ofSettings(Problem problem) {
        return new RefusedException(problem, true);
    }

    public boolean isOfSettings() {
        return ofSettings;
    }
}
