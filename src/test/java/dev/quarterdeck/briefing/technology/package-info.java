/** Tests of the sections on technology. */
@NullMarked
package dev.quarterdeck.briefing.technology;

import org.jspecify.annotations.NullMarked;
