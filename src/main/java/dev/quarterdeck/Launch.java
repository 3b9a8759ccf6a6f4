package dev.quarterdeck;

import dev.quarterdeck.site.Options;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the product from Maven in a JVM of its own, and ends with its exit code.
 *
 * <p>JBake keeps static state, Maven's own JVM has other flags than a short run wants, and only a process can be given an
 * environment.
 */
public final class Launch {

    /**
     * For a run of a second or two: the first compiler only, and sooner than it would by itself; one collector thread, archived classes,
     * no collection for the sake of classes. What is new has little room, since nearly all of it is dropped or kept at once; so has the
     * heap beyond what is kept, which is collected a few times more for it.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=0.4",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:MetaspaceSize=128m",
            "-Xms256m",
            "-Xmx1g",
            "-XX:NewSize=40m",
            "-XX:MaxNewSize=40m",
            "-XX:MinHeapFreeRatio=6",
            "-XX:MaxHeapFreeRatio=12",
            "-Dfile.encoding=UTF-8");

    private Launch() {}

    public static void main(String[] command) throws IOException, InterruptedException {
        ClassArchive classes = ClassArchive.of(classPath(), String.join("-", command));
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        line.addAll(classes.flags());
        line.add(Main.class.getName());
        line.addAll(List.of(command));
        line.addAll(Options.fromProperties(System.getProperties()));
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process child = builder.start();
        // Whoever ends this process means the child.
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        attempt(classes::prepare);
        int code = child.waitFor();
        attempt(classes::keep);
        System.exit(code);
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Without an archive the next run takes longer, which is all. */
    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            System.getLogger(Launch.class.getName()).log(System.Logger.Level.DEBUG, "no archive of classes", e);
        }
    }

    /** Maven runs this class in a loader of its own; outside of it the JVM's class path is the one. */
    private static List<Path> classPath() {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs()).map(Launch::file).toList();
        }
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file behind " + url, e);
        }
    }
}
