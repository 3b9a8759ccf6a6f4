package dev.quarterdeck.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What is stored under a name is no file of an archive any more, and reading it again gives the same. */
public final class DamagedException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    DamagedException(String at, IOException why) {
        super(at + " is not what was written there", why);
    }
}
