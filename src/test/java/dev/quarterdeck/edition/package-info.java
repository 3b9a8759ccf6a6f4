/** Tests of naming and sealing editions. */
@NullMarked
package dev.quarterdeck.edition;

import org.jspecify.annotations.NullMarked;
