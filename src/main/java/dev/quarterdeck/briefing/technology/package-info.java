/** The sections on technology and what it costs. */
@NullMarked
package dev.quarterdeck.briefing.technology;

import org.jspecify.annotations.NullMarked;
