/** The content of the product's judgement: rules, thresholds, prices, wording and perspectives, read from Markdown tables. */
@NullMarked
package dev.quarterdeck.framework;

import org.jspecify.annotations.NullMarked;
