/** Tests of the archive. */
@NullMarked
package dev.quarterdeck.publish;

import org.jspecify.annotations.NullMarked;
