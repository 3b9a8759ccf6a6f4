/** Where archives lie, a folder or a bucket: files by path, each there whole or not at all. */
@NullMarked
package dev.quarterdeck.store;

import org.jspecify.annotations.NullMarked;
