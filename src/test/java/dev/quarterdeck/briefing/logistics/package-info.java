/** Tests of the sections on deliveries. */
@NullMarked
package dev.quarterdeck.briefing.logistics;

import org.jspecify.annotations.NullMarked;
