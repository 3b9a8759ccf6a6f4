/** The sections and lines on how the portfolio reaches buyers. */
@NullMarked
package dev.quarterdeck.briefing.market;

import org.jspecify.annotations.NullMarked;
