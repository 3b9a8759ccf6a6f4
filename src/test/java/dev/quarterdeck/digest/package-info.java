/** Tests of the letters. */
@NullMarked
package dev.quarterdeck.digest;

import org.jspecify.annotations.NullMarked;
