package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.portfolio.Portfolio;

/** One check of the snapshot; its title, severity and standard stand in the framework. */
interface Check {

    /** The id of its framework row. */
    String rule();

    Verdict check(Portfolio portfolio);
}
