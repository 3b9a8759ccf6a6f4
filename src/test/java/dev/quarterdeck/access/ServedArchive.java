package dev.quarterdeck.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An archive as its edge serves it, on a port of this machine, and a browser that visits it. */
public final class ServedArchive implements AutoCloseable {

    private static final List<String> BROWSER = List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--virtual-time-budget=5000");

    private final Process server;
    private final int port;

    private ServedArchive(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Until it is closed; {@code key} is what {@code ACCESS_KEY} holds. */
    public static ServedArchive open(Path archive, String key, Instant now) throws IOException {
        return start(Map.of("ARCHIVE", archive.toString(), "KEY", key, "NOW", now.toString()));
    }

    /** The same over TLS, of files that a server has. */
    public static ServedArchive open(URI origin, String key, Instant now, Certificate certificate) throws IOException {
        return start(Map.of(
                "ARCHIVE",
                origin.toString(),
                "KEY",
                key,
                "NOW",
                now.toString(),
                "PFX",
                certificate.file().toString(),
                "PFX_WORD",
                Certificate.WORD));
    }

    private static ServedArchive start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "src/test/cloudfront/serve.mjs");
        builder.environment().putAll(settings);
        Process server = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String port =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new ServedArchive(server, Integer.parseInt(String.valueOf(port)));
    }

    /** Its address over TLS. */
    public URI secure() {
        return URI.create("https://localhost:" + port);
    }

    /** The address here of a page of the archive. */
    public String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** The address of a page of another site, as a mail program in the browser is, that leads to that one. */
    public String mailTo(String path) {
        return "http://127.0.0.1:" + port + "/mail?" + at(path);
    }

    /** What a browser that knows nothing yet shows in the end, as HTML. */
    public static String visit(String address, Path profile) throws IOException {
        List<String> command = new ArrayList<>(BROWSER);
        command.addAll(List.of("--user-data-dir=" + profile, "--dump-dom", address));
        Process browser = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.getOutputStream().close();
    }
}
