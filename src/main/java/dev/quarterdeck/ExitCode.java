package dev.quarterdeck;

/** How a run ended, as scripts see it. */
enum ExitCode {
    /** All is as it should be; also when nothing had changed. */
    DONE(0),
    /** Content or settings need mending; nothing was published. */
    MEND(1),
    /** Some is done; the same command again finishes it. */
    PARTLY(2),
    /** A service or the network refused. */
    REFUSED(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
