/** What one executive is told: sections chosen by a perspective, and what changed since an earlier edition. */
@NullMarked
package dev.quarterdeck.briefing;

import org.jspecify.annotations.NullMarked;
