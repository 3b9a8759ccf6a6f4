package dev.quarterdeck.deliver;

/**
 * What became of one digest for one reader.
 *
 * @param reason empty unless something needs doing
 */
public record Outcome(String perspective, String reader, Result result, String reason) {

    /** The result with its reason. */
    public String told() {
        return result.words() + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** The cases: what was done, what a dry run would do, and three that leave work to do. */
    public enum Result {
        SENT("sent"),
        ALREADY_SENT("already sent"),
        WOULD_SEND("would be sent"),
        NOT_ASKED("not asked for"),
        UNCHANGED("nothing new, not sent"),
        FAILED("not sent"),
        /** Nobody knows. */
        AMBIGUOUS("perhaps sent"),
        /** An earlier letter came back. */
        SKIPPED("left out");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean isDone() {
            return this == SENT || this == ALREADY_SENT || this == UNCHANGED;
        }

        /** Whether it leaves work to do. */
        public boolean isLeft() {
            return this == FAILED || this == AMBIGUOUS || this == SKIPPED;
        }
    }
}
