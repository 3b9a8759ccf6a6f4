/** Tests of the sections on money. */
@NullMarked
package dev.quarterdeck.briefing.finance;

import org.jspecify.annotations.NullMarked;
