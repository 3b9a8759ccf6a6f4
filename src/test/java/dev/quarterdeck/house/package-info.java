/** Tests that hold the house in order: arrows, sizes, names, documents and the commands' jar. */
@NullMarked
package dev.quarterdeck.house;

import org.jspecify.annotations.NullMarked;
