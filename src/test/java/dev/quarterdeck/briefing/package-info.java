/** Tests of what a perspective is told. */
@NullMarked
package dev.quarterdeck.briefing;

import org.jspecify.annotations.NullMarked;
