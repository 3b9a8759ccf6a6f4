/** How a rental property is used and what it earns. */
@NullMarked
package dev.quarterdeck.analysis.rental;

import org.jspecify.annotations.NullMarked;
