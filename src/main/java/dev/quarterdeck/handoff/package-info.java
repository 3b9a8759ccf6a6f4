/** The owner's Markdown notes, read into typed rows, facts and prose; nothing is lost, and everything has its place. */
@NullMarked
package dev.quarterdeck.handoff;

import org.jspecify.annotations.NullMarked;
