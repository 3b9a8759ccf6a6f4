/** What follows from a portfolio: one folder per subject, each with one door, and the sum of them. */
@NullMarked
package dev.quarterdeck.analysis;

import org.jspecify.annotations.NullMarked;
