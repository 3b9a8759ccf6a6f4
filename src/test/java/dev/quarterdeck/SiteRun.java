package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.site.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the sample in a folder of its own, and commands run on it in an environment that holds nothing else. */
public record SiteRun(Path folder, Map<String, String> environment) {

    static final Instant NOW = Instant.parse("2026-05-01T15:00:00Z");

    SiteRun(Path folder) {
        this(folder, Map.of());
    }

    SiteRun with(String variable, String value) {
        return new SiteRun(folder, Map.of(variable, value));
    }

    /** What a command said and how it ended. */
    public record Ended(ExitCode exit, String said) {

        public boolean isDone() {
            return exit == ExitCode.DONE;
        }
    }

    public static SiteRun sample(Path folder) throws IOException {
        copy(Path.of("content"), folder.resolve("content"));
        Files.copy(Path.of("site.properties"), folder.resolve("site.properties"));
        return new SiteRun(folder);
    }

    /** One note and nothing else. */
    static SiteRun with(Path folder, String note) throws IOException {
        Files.createDirectories(folder.resolve("content/handoffs"));
        Files.writeString(folder.resolve("content/handoffs/one-note.md"), note);
        return new SiteRun(folder);
    }

    /** Settings of a site whose archive is a bucket, behind an edge that is not there. */
    void publishesTo(Target.Bucket bucket, URI endpoint) throws IOException {
        add("site.properties", """
                as-of = 2026-05-01
                site.url = https://127.0.0.1:1
                publish.to = %s
                publish.endpoint = %s
                publish.path-style = true
                aws.region = us-east-1
                """.formatted(bucket, endpoint));
    }

    public Ended run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--site", folder.toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ExitCode exit = new Main(out, environment, Clock.fixed(NOW, ZoneOffset.UTC)).run(arguments);
        return new Ended(exit, said.toString(StandardCharsets.UTF_8));
    }

    /** Publishing tells what must be mended, and never a stack trace. */
    void cannotPublish(String told) {
        Ended ended = run("site-publish");
        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains(told).doesNotContain("\tat ");
    }

    /** The same on a fresh site, which stays without archive and letters. */
    void publishesNothing(String told) {
        cannotPublish(told);
        assertThat(path("target/archive")).doesNotExist();
        assertThat(path("target/outbox")).doesNotExist();
    }

    /** A command as {@link #run} runs it, but in a JVM of its own, of the kind that {@link Launch} starts. */
    ProcessBuilder child(List<String> flags, List<String> command) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(command);
        line.addAll(List.of("--site", folder.toString()));
        return new ProcessBuilder(line).redirectErrorStream(true);
    }

    /** How many letters one edition makes: every perspective's readers. */
    int readers() throws IOException {
        return text("site.properties")
                .lines()
                .filter(line -> line.matches("perspective\\..+\\.to = .+"))
                .mapToInt(line -> line.split(",").length)
                .sum();
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    public void edit(String name, String from, String to) throws IOException {
        String text = text(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not say: " + from);
        }
        Files.writeString(path(name), text.replace(from, to));
    }

    public void add(String name, String text) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), text);
    }

    /** All files below a folder with their text; none where it is not there. */
    SortedMap<String, String> files(String name) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(path(name))) {
            try (Stream<Path> walk = Files.walk(path(name))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    files.put(
                            path(name).relativize(file).toString(),
                            Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    /** The letters of the outbox. */
    List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(path("target/outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path one : walk.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
