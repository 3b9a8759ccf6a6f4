/** What the snapshot shows of cloud cost, its savings, security gaps and who writes the code. */
@NullMarked
package dev.quarterdeck.analysis.technology;

import org.jspecify.annotations.NullMarked;
