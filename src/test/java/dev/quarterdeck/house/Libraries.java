package dev.quarterdeck.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The libraries of a program that tests run in a process of its own, since they would not go with ours. */
public final class Libraries {

    private static final int PATIENCE_SECONDS = 90;

    private Libraries() {}

    /** The class path of what {@code src/test/NAME/pom.xml} names; the network is asked only where they were never fetched before. */
    public static String of(String name) {
        Path folder = Path.of("target", name);
        if (!Files.isDirectory(folder)) {
            String pom = Path.of("src", "test", name, "pom.xml").toString();
            String goal = "dependency:copy-dependencies";
            boolean there =
                    isDone("mvn", "-o", "-B", "-q", "-f", pom, goal) || isDone("mvn", "-B", "-q", "-f", pom, goal);
            if (!there) {
                throw new IllegalStateException("the libraries of " + pom + " cannot be fetched");
            }
        }
        return folder.resolve("*").toString();
    }

    /** The Java that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isDone(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
