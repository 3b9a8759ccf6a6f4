package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import java.util.List;

/** One thing that a business must have. */
interface ShortfallRule {

    /** What is lacking; nothing when the evidence says that it is there. */
    List<Finding> check(Evidence evidence);

    /** What was not read in the notes and may hide a finding of critical severity; nothing of a rule that has none or looks at no rows. */
    default Sources unread(Evidence evidence) {
        return Sources.none();
    }
}
