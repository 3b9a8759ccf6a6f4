/** Tests of the records of delivery, in each place that holds them. */
@NullMarked
package dev.quarterdeck.ledger;

import org.jspecify.annotations.NullMarked;
