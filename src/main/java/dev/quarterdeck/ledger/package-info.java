/** Who was sent what, and when: claimed before each send, settled after, never rewritten. */
@NullMarked
package dev.quarterdeck.ledger;

import org.jspecify.annotations.NullMarked;
