/** The plain-text letters that executives get. */
@NullMarked
package dev.quarterdeck.digest;

import org.jspecify.annotations.NullMarked;
