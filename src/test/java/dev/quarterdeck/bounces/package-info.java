@NullMarked
package dev.quarterdeck.bounces;

import org.jspecify.annotations.NullMarked;
