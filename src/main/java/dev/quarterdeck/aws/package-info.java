/** What all parts that speak with AWS share: how clients are made, and what a refusal means in words of ours. */
@NullMarked
package dev.quarterdeck.aws;

import org.jspecify.annotations.NullMarked;
