package dev.quarterdeck.collect.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Asks git about one repository that somebody else may have written: no program that its settings name is started, nothing is fetched and nothing
 * is written.
 */
final class Git {

    /** More than any answer needs that is to the point. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_SECONDS = 60;
    private static final int MOST_SECONDS_IN_ALL = 120;

    /** Settings stronger than the repository's own, which could start a program, hide what is there or reach the network. */
    private static final Map<String, String> SETTINGS = Map.of(
            "core.fsmonitor", "false",
            "core.hooksPath", "/dev/null",
            "core.quotePath", "false",
            "diff.external", "",
            "log.showRoot", "true",
            "log.showSignature", "false",
            "protocol.allow", "never",
            // Whoever owns the folder, the owner of the site named it; in a container the two differ.
            "safe.directory", "*");

    /** No protocol is named {@code none}: without this, a partial clone would fetch what it lacks, by whatever command it names. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_ALLOW_PROTOCOL", "none",
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_NO_REPLACE_OBJECTS", "1",
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "LC_ALL", "C");

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>(SETTINGS);
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS_IN_ALL);
    private int calls;

    Git(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What git said; nothing that it said is used where it refused, or had to be stopped. */
    record Answer(boolean given, String text) {

        static final Answer NONE = new Answer(false, "");

        List<String> lines() {
            return text.lines().filter(line -> !line.isEmpty()).toList();
        }

        /** The parts of an answer that ends each with a zero byte, since a name may hold anything else. */
        List<String> parts() {
            return Arrays.stream(text.split("\0"))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    int calls() {
        return calls;
    }

    /** The filters of a repository are programs too, under names of its own; they would run when files are compared. */
    void withoutFilters() {
        for (String name : ask("config", "--list", "--name-only", "-z").parts()) {
            if (name.startsWith("filter.")) {
                settings.put(name, name.endsWith(".required") ? "false" : "");
            }
        }
    }

    /** In UTF-8; other bytes, which names of files may hold, come out as the sign for them. */
    Answer ask(String... command) {
        Process process;
        try {
            process = start(command);
        } catch (IOException e) {
            return Answer.NONE;
        }
        CompletableFuture<Void> stop = stopInTime(process);
        try (InputStream out = process.getInputStream()) {
            process.getOutputStream().close();
            String text = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            boolean whole = out.read() < 0;
            if (!whole) {
                process.destroyForcibly();
            }
            boolean done = process.onExit().join().exitValue() == 0;
            return whole && done ? new Answer(true, text) : Answer.NONE;
        } catch (IOException e) {
            return Answer.NONE;
        } finally {
            process.destroyForcibly();
            stop.cancel(false);
        }
    }

    /** Starts a command whose input and output the caller reads. */
    Process start(String... command) throws IOException {
        calls++;
        ProcessBuilder git = new ProcessBuilder(Stream.concat(Stream.of("git", "--no-pager"), Stream.of(command))
                .toList());
        Map<String, String> environment = git.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.putAll(ENVIRONMENT);
        // A folder inside another repository is not that repository.
        environment.put("GIT_CEILING_DIRECTORIES", String.valueOf(folder.getParent()));
        environment.put("GIT_CONFIG_COUNT", String.valueOf(settings.size()));
        int i = 0;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            environment.put("GIT_CONFIG_KEY_" + i, setting.getKey());
            environment.put("GIT_CONFIG_VALUE_" + i, setting.getValue());
            i++;
        }
        return git.directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Whatever takes too long, or begins when the repository has had its time, is ended; what it said by then is no answer. */
    CompletableFuture<Void> stopInTime(Process process) {
        long left = Math.min(TimeUnit.SECONDS.toNanos(MOST_SECONDS), Math.max(0, end - System.nanoTime()));
        return CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS));
    }
}
