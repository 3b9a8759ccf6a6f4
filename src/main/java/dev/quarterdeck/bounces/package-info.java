/** What a mail service tells of letters after it took them: recorded in the ledger, each event once, whatever order they come in. */
@NullMarked
package dev.quarterdeck.bounces;

import org.jspecify.annotations.NullMarked;
