/** Tests of burn, runway, unit economics, targets, capital and milestones. */
@NullMarked
package dev.quarterdeck.analysis.finance;

import org.jspecify.annotations.NullMarked;
