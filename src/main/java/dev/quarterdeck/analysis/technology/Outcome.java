package dev.quarterdeck.analysis.technology;

/** What came of a check. Nothing passes without evidence. */
public enum Outcome {
    FAIL,
    NOT_EVALUATED,
    PASS;

    /** The name in tables of labels. */
    public String id() {
        return switch (this) {
            case FAIL -> "fail";
            case NOT_EVALUATED -> "not-evaluated";
            case PASS -> "pass";
        };
    }
}
