/** Tests of cloud cost, savings, security checks and the absence factor. */
@NullMarked
package dev.quarterdeck.analysis.technology;

import org.jspecify.annotations.NullMarked;
