/** Figures that know their kind, their certainty and their sources, and the arithmetic that keeps all three. */
@NullMarked
package dev.quarterdeck.value;

import org.jspecify.annotations.NullMarked;
