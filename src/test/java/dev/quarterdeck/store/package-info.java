/** Tests of the places that archives lie in: one contract, held against each of them. */
@NullMarked
package dev.quarterdeck.store;

import org.jspecify.annotations.NullMarked;
