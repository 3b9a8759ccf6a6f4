/** Tests in a real browser, and of what it is given. */
@NullMarked
package dev.quarterdeck.browser;

import org.jspecify.annotations.NullMarked;
