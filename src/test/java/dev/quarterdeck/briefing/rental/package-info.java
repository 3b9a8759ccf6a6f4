/** Tests of the sections on rental properties. */
@NullMarked
package dev.quarterdeck.briefing.rental;

import org.jspecify.annotations.NullMarked;
