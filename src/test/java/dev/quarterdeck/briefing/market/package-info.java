/** Tests of the sections on how the portfolio reaches buyers. */
@NullMarked
package dev.quarterdeck.briefing.market;

import org.jspecify.annotations.NullMarked;
