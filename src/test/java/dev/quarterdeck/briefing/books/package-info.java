/** Tests of the sections on the books. */
@NullMarked
package dev.quarterdeck.briefing.books;

import org.jspecify.annotations.NullMarked;
