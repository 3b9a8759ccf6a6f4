/** Tests of shortfalls, priorities, limits, gaps, risks and revenue under hand-made rows. */
@NullMarked
package dev.quarterdeck.analysis.governance;

import org.jspecify.annotations.NullMarked;
