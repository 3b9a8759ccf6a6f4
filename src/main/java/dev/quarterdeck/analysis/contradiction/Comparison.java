package dev.quarterdeck.analysis.contradiction;

import java.util.List;

/** One way of holding a statement against a measurement. */
interface Comparison {

    /**
     * Compares.
     *
     * @param claims of one unit or of the portfolio; never empty
     */
    Verdict of(List<Claim> claims, Found found);
}
