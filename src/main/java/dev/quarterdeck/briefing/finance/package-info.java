/** The sections of reports that speak of money, and what digests add to them. */
@NullMarked
package dev.quarterdeck.briefing.finance;

import org.jspecify.annotations.NullMarked;
