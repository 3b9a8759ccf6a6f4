/** Tests of telling other services, against a server on this machine that behaves badly. */
@NullMarked
package dev.quarterdeck.notify;

import org.jspecify.annotations.NullMarked;
