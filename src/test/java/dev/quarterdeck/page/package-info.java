/** Tests of baking. */
@NullMarked
package dev.quarterdeck.page;

import org.jspecify.annotations.NullMarked;
