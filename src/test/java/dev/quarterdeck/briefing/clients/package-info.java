/** Tests of the sections on the billing of clients. */
@NullMarked
package dev.quarterdeck.briefing.clients;

import org.jspecify.annotations.NullMarked;
