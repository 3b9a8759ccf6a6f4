package dev.quarterdeck.publish;

import dev.quarterdeck.store.DamagedException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.Objects;

/** What is wrong with a file of an archive, and what to do about it. */
record Fault(String code, String what, String todo) {

    static final String CHANGED = "VER-001";
    static final String UNREAD = "VER-003";

    static Fault changed(String what, String todo) {
        return new Fault(CHANGED, what, todo);
    }

    /**
     * What it means that a file could not be read. Whom a disk refuses, or fails, knows nothing of what is stored there.
     *
     * @param todo about one that is damaged
     */
    static Fault of(UncheckedIOException failure, String todo) {
        if (failure instanceof DamagedException) {
            return changed("cannot be read: what is stored there is damaged", todo);
        }
        Exception cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return cause instanceof AccessDeniedException
                ? new Fault(
                        UNREAD,
                        "cannot be read: there is no right to",
                        "Give this user the right to read it, and run again")
                : new Fault(
                        UNREAD,
                        "cannot be read: the disk, or the network on the way to it, failed ("
                                + cause.getClass().getSimpleName() + ")",
                        "Look after the disk or the connection, and run again");
    }
}
