/** What the analyses share: the portfolio they read, and the figures, findings and actions they make. */
@NullMarked
package dev.quarterdeck.portfolio;

import org.jspecify.annotations.NullMarked;
