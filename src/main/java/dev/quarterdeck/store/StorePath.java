package dev.quarterdeck.store;

import dev.quarterdeck.source.Problem;
import java.util.regex.Pattern;

/** The paths that files of an archive can have; nothing that a shell, a server or a browser reads in a second way. */
public final class StorePath {

    private static final Pattern PATH =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]|\\.(?!\\.))*/)*[a-zA-Z0-9_](?:[a-zA-Z0-9_-]|\\.(?!\\.))*");

    private StorePath() {}

    /** The same path; anything else is an {@link IllegalArgumentException}. */
    static String of(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("no place in an archive: " + Problem.quote(path));
        }
        return path;
    }

    /** Whether a path that a store lists can be an archive's; others were put there by somebody else. */
    public static boolean isOurs(String path) {
        return PATH.matcher(path).matches();
    }
}
