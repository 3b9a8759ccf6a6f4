package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares long output with a file that a person has approved.
 *
 * <p>{@code mvn test -Dgolden=approve} rewrites the files, to be read in the diff before they are committed. In CI it is refused.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Fails unless {@code actual} is what {@code golden/<name>} holds. */
    public static void assertMatches(String name, String actual) {
        assertHolds(FOLDER.resolve(name), actual);
    }

    /** The same of a file anywhere in the project. */
    public static void assertHolds(Path file, String actual) {
        try {
            if ("approve".equals(System.getProperty("golden"))) {
                if (System.getenv("CI") != null) {
                    throw new IllegalStateException("golden files are approved by a person, not in CI");
                }
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("approve with -Dgolden=approve, then read the diff")
                    .exists();
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare with " + file, e);
        }
    }
}
