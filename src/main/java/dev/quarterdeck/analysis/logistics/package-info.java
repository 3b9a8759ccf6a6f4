/** What delivery jobs earn, whether they arrive in time, and what is still to come. */
@NullMarked
package dev.quarterdeck.analysis.logistics;

import org.jspecify.annotations.NullMarked;
