/** Other services are told of a new edition: each once, after the readers, and none of them able to hold an edition back. */
@NullMarked
package dev.quarterdeck.notify;

import org.jspecify.annotations.NullMarked;
