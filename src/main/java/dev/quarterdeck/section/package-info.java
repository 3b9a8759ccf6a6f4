/** The few shapes a report is made of, drawn as HTML by one package and as text by another. */
@NullMarked
package dev.quarterdeck.section;

import org.jspecify.annotations.NullMarked;
