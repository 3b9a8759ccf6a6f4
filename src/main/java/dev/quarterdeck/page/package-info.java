/** Briefings become HTML pages; all that knows JBake and FreeMarker's pages is here. */
@NullMarked
package dev.quarterdeck.page;

import org.jspecify.annotations.NullMarked;
