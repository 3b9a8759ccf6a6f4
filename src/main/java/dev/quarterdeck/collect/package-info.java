/** What is measured rather than stated: collectors ask, and their answers become one snapshot. */
@NullMarked
package dev.quarterdeck.collect;

import org.jspecify.annotations.NullMarked;
