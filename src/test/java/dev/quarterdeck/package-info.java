/** What all tests share. */
@NullMarked
package dev.quarterdeck;

import org.jspecify.annotations.NullMarked;
