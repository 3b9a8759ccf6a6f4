/** Tests of what all parts that speak with AWS share, and the stand-in for AWS that their tests run against. */
@NullMarked
package dev.quarterdeck.aws;

import org.jspecify.annotations.NullMarked;
