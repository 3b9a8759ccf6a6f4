package dev.quarterdeck.source;

/** Ends a run, or a part of one, because a service or the network refused what was asked; running again may succeed. */
public final class RefusedException extends ProblemException {

    private static final long serialVersionUID = 1;

    public RefusedException(Problem problem) {
        super(problem);
    }
}
