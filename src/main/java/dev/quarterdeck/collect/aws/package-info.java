/** Collectors that ask AWS: one small class for each service, which says what is asked and what is kept of the answers. */
@NullMarked
package dev.quarterdeck.collect.aws;

import org.jspecify.annotations.NullMarked;
