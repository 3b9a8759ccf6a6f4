package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.portfolio.Finding;
import java.util.List;

/** One thing that a business must have. */
interface ShortfallRule {

    /** What is lacking; nothing when the evidence says that it is there. */
    List<Finding> check(Evidence evidence);
}
