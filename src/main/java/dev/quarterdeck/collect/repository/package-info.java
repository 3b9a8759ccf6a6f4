/** What local repositories tell without a network: their history, what they track, their pages and the source of their functions. */
@NullMarked
package dev.quarterdeck.collect.repository;

import org.jspecify.annotations.NullMarked;
