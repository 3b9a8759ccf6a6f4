/** Tests of private links, on the side that makes them and on the side that opens them. */
@NullMarked
package dev.quarterdeck.access;

import org.jspecify.annotations.NullMarked;
