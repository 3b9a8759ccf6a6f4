/** Editions: their ids, what they were made of, and their manifests, each of which holds the hash of the one before. */
@NullMarked
package dev.quarterdeck.edition;

import org.jspecify.annotations.NullMarked;
