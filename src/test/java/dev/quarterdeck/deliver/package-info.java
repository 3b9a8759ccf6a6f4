/** Tests of delivery. */
@NullMarked
package dev.quarterdeck.deliver;

import org.jspecify.annotations.NullMarked;
