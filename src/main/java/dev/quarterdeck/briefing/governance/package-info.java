/** The sections of reports that tell what governance found. */
@NullMarked
package dev.quarterdeck.briefing.governance;

import org.jspecify.annotations.NullMarked;
