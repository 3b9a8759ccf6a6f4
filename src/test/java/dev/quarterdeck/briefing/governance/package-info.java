/** Tests of the sections on governance. */
@NullMarked
package dev.quarterdeck.briefing.governance;

import org.jspecify.annotations.NullMarked;
