/** Tests of what analyses share. */
@NullMarked
package dev.quarterdeck.portfolio;

import org.jspecify.annotations.NullMarked;
