/** Private links: what a digest's link carries, so that the archive's edge opens to its reader and to nobody else. */
@NullMarked
package dev.quarterdeck.access;

import org.jspecify.annotations.NullMarked;
