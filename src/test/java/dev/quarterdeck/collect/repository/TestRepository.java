package dev.quarterdeck.collect.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository made on the fly, with commits by people who do not exist, at times that a test names. */
public record TestRepository(Path folder) {

    /** An empty one. */
    public static TestRepository in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestRepository repository = new TestRepository(folder);
        repository.git("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    public TestRepository write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    TestRepository write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestRepository without(String path) {
        git("rm", "--quiet", path);
        return this;
    }

    public TestRepository commit(String author, String moment) {
        git("add", "--all", "--force");
        return run(
                Map.of(
                        "GIT_AUTHOR_NAME", author,
                        "GIT_AUTHOR_EMAIL", author + "@example.com",
                        "GIT_AUTHOR_DATE", moment,
                        "GIT_COMMITTER_NAME", author,
                        "GIT_COMMITTER_EMAIL", author + "@example.com",
                        "GIT_COMMITTER_DATE", moment),
                "commit",
                "--quiet",
                "--allow-empty",
                "--message",
                "a change");
    }

    public TestRepository git(String... command) {
        return run(Map.of(), command);
    }

    /** Takes over what is written in the language of {@code git fast-import}. */
    TestRepository importing(String stream) {
        write("stream", stream);
        try {
            Process process = new ProcessBuilder("git", "fast-import", "--quiet")
                    .directory(folder.toFile())
                    .redirectInput(folder.resolve("stream").toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(said);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRepository run(Map<String, String> environment, String... command) {
        try {
            ProcessBuilder git = new ProcessBuilder(
                    Stream.concat(Stream.of("git"), Stream.of(command)).toList());
            git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            git.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
            git.environment().putAll(environment);
            Process process =
                    git.directory(folder.toFile()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(List.of(command) + ": " + said);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Repository named(String name) {
        return new Repository(name, folder, Optional.of("jada"));
    }
}
