/** The snapshot of collected metrics, in which every value knows its pointer and the call it came from. */
@NullMarked
package dev.quarterdeck.metric;

import org.jspecify.annotations.NullMarked;
