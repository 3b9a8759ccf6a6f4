/** Carries editions into the archive: planned first, then written so that a reader never meets half of one. */
@NullMarked
package dev.quarterdeck.publish;

import org.jspecify.annotations.NullMarked;
