/** Where something was said or measured, and what is wrong with it. */
@NullMarked
package dev.quarterdeck.source;

import org.jspecify.annotations.NullMarked;
