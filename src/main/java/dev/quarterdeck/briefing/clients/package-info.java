/** What whoever bills clients is told of them. */
@NullMarked
package dev.quarterdeck.briefing.clients;

import org.jspecify.annotations.NullMarked;
