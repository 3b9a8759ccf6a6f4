/** What the handoffs state held against what was measured: neither overrides the other, and where they differ that is a finding. */
@NullMarked
package dev.quarterdeck.analysis.contradiction;

import org.jspecify.annotations.NullMarked;
