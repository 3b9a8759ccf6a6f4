/** What is asked of the CloudFormation template beyond its being well formed, and proof that a mistake in it is found. */
@NullMarked
package dev.quarterdeck.infrastructure;

import org.jspecify.annotations.NullMarked;
