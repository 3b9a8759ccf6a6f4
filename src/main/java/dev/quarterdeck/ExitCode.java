package dev.quarterdeck;

import dev.quarterdeck.publish.Publisher.End;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.RefusedException;
import java.util.List;

/** How a run ended, as scripts see it. */
enum ExitCode {
    /** All is done that could be; also when nothing had changed, or lines of notes could not be read and no run is to be strict. */
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

    /** That of a run which a service, or what a setting names there, brings to its end. */
    static ExitCode of(RefusedException refused) {
        return refused.isOfSettings() ? MEND : REFUSED;
    }

    /** That of a look at what a run needs; what the owner can mend goes first. */
    static ExitCode of(List<Inspection> found) {
        List<Inspection> fatal = found.stream().filter(Inspection::isFatal).toList();
        if (fatal.isEmpty()) {
            return DONE;
        }
        return fatal.stream().allMatch(Inspection::refused) ? REFUSED : MEND;
    }

    /** That of a run whose publication did not come to its end. */
    static ExitCode of(Published unfinished) {
        if (unfinished.written() > 0 || unfinished.end() == End.OVERTAKEN) {
            return PARTLY;
        }
        return unfinished.refused() ? REFUSED : MEND;
    }

    int status() {
        return status;
    }
}
