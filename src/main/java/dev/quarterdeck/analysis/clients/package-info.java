/** What clients could be invoiced and were. */
@NullMarked
package dev.quarterdeck.analysis.clients;

import org.jspecify.annotations.NullMarked;
