/** The owner's settings, from file, environment and command line, checked before anything else is done. */
@NullMarked
package dev.quarterdeck.site;

import org.jspecify.annotations.NullMarked;
