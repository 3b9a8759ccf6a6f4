/** The commands, wired by hand: start at {@code SitePublish}. */
@NullMarked
package dev.quarterdeck;

import org.jspecify.annotations.NullMarked;
