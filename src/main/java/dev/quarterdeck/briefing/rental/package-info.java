/** What the keeper of rental properties is told of them. */
@NullMarked
package dev.quarterdeck.briefing.rental;

import org.jspecify.annotations.NullMarked;
