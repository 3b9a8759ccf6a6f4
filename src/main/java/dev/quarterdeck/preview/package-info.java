/** Shows a site to its author while it is being written. */
@NullMarked
package dev.quarterdeck.preview;

import org.jspecify.annotations.NullMarked;
