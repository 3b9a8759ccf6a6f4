/** Digests on their way to readers: each at most once, in a fixed order, one refusal stopping nobody else. */
@NullMarked
package dev.quarterdeck.deliver;

import org.jspecify.annotations.NullMarked;
