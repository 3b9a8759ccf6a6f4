/** What an author is shown, asked over HTTP. */
@NullMarked
package dev.quarterdeck.preview;

import org.jspecify.annotations.NullMarked;
