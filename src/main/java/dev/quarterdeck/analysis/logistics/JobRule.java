package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Finding;
import java.util.Optional;

/** One condition of a delivery unit; at most one finding, which names the worst case. */
interface JobRule {

    Optional<Finding> check(Frameworks frameworks, Fleet fleet);
}
