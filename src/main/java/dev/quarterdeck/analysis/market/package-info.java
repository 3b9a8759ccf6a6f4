/** Where the portfolio is visible to buyers, and in which order to open further channels. */
@NullMarked
package dev.quarterdeck.analysis.market;

import org.jspecify.annotations.NullMarked;
