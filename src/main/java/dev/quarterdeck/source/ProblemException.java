package dev.quarterdeck.source;

/** Ends a run with something its author must mend; only its problem is ever shown. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public final Problem problem() {
        return problem;
    }
}
