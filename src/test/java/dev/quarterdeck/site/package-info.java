/** Tests of settings. */
@NullMarked
package dev.quarterdeck.site;

import org.jspecify.annotations.NullMarked;
