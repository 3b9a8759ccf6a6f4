/** What whoever runs deliveries is told of them. */
@NullMarked
package dev.quarterdeck.briefing.logistics;

import org.jspecify.annotations.NullMarked;
