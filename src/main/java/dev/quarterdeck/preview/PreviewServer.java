package dev.quarterdeck.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves what was baked last on this machine, and has open pages load it anew.
 *
 * <p>Other sites that a browser visits could ask this server, too, under a name of theirs that leads here; so it answers only to the
 * names of this machine. The script that loads pages anew is added while they are served, and stands in no file.
 */
public final class PreviewServer implements AutoCloseable {

    private static final String OWN = "/_preview/";
    private static final String SHELL = "/preview/shell.html";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final Pattern META_POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"[^\"]*\">");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");
    private static final Pattern FOR_THE_AUTHOR = Pattern.compile("quality\\.html|assets/[^/]+");
    private static final Pattern EDITION = Pattern.compile("^/\\d{4}-\\d{2}-\\d{2}(\\.\\d+)?/");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final Listeners listeners = new Listeners();
    private final Display display;
    private volatile String lookedAt = "";

    private PreviewServer(HttpServer server, ExecutorService threads, Shown first) {
        this.server = server;
        this.threads = threads;
        this.display = new Display(first);
    }

    /** Makes what is shown first. */
    @FunctionalInterface
    public interface First {
        Shown make() throws IOException;
    }

    /**
     * Serves until it is closed.
     *
     * @param port 0 for one that is free
     * @param first asked once the port is had, so that nobody waits for it in vain
     */
    public static PreviewServer start(int port, First first) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        try {
            return serving(http, first.make());
        } catch (IOException | RuntimeException e) {
            http.stop(0);
            throw e;
        }
    }

    private static PreviewServer serving(HttpServer http, Shown first) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        PreviewServer preview = new PreviewServer(http, threads, first);
        http.setExecutor(threads);
        http.createContext("/", preview::answer);
        http.start();
        return preview;
    }

    /** Where an author begins. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + OWN);
    }

    /** Shows something else, and has open pages load it, if they have not loaded it as a part. */
    public void show(Shown next) {
        Shown before = display.show(next);
        if (before.isWhole() || !next.broken().isEmpty()) {
            listeners.tell();
        }
    }

    /** The path of the page that was asked for last; empty where none was. */
    public String lookedAt() {
        return lookedAt;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (!isForHere(exchange)) {
                refuse(exchange, 403, "This server answers to localhost only.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                refuse(exchange, 405, "There is nothing here to be changed.");
            } else {
                answer(exchange, String.valueOf(exchange.getRequestURI().getPath()));
            }
        }
    }

    private boolean isForHere(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1
                && List.of("localhost:" + port, "127.0.0.1:" + port).contains(hosts.get(0));
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        // Asked before what is shown: a page that another took the place of meanwhile must not bear the other's number.
        int version = listeners.version();
        switch (path) {
            case OWN + "events" -> listeners.serve(exchange);
            case OWN + "state.json" -> send(exchange, "json", state(version, display.whole()));
            case OWN -> send(exchange, "html", own(SHELL));
            case OWN + "reload.js", OWN + "shell.js", OWN + "shell.css" ->
                send(exchange, ending(path), own("/preview/" + name(path)));
            case OWN + "icon.svg" -> send(exchange, "svg", own("/defaults/assets/icon.svg"));
            default -> {
                Shown now = display.now();
                Optional<Path> file = find(now, path);
                if (file.isEmpty() && !now.isWhole()) {
                    now = display.whole();
                    file = find(now, path);
                }
                String moved = inEditionOf(now, path.endsWith("/") ? path + "index.html" : path);
                if (file.isEmpty() && find(now, moved).isPresent()) {
                    exchange.getResponseHeaders().set("Location", moved);
                    refuse(exchange, 302, "It is elsewhere: " + moved);
                } else {
                    file(exchange, version, now, path, file);
                }
            }
        }
    }

    /** The same page of the edition that is shown: with the first change to what was published already, that is another. */
    private static String inEditionOf(Shown now, String path) {
        return EDITION.matcher(path).replaceFirst("/" + now.pages().getFileName() + "/");
    }

    private static Optional<Path> find(Shown now, String path) throws IOException {
        return path.startsWith(OWN)
                ? forTheAuthor(now, path.substring(OWN.length()))
                : within(now.pages(), path.substring(1));
    }

    private void file(HttpExchange exchange, int version, Shown now, String path, Optional<Path> file)
            throws IOException {
        boolean isPage = file.isEmpty() ? !path.contains(".") || path.endsWith(".html") : path.endsWith(".html");
        if (isPage && !now.broken().isEmpty() && (file.isEmpty() || !path.startsWith(OWN))) {
            send(exchange, "html", own(SHELL));
        } else if (file.isEmpty()) {
            refuse(exchange, 404, "There is no such file in what was baked last.");
        } else {
            lookedAt = isPage ? path : lookedAt;
            byte[] bytes = Files.readAllBytes(file.get());
            send(exchange, ending(path), isPage ? listening(bytes, version) : bytes);
        }
    }

    /** Beside the page on the quality of data lie its assets; all else in that folder is nobody's business here. */
    private static Optional<Path> forTheAuthor(Shown now, String path) throws IOException {
        return FOR_THE_AUTHOR.matcher(path).matches() ? within(now.beside(), path) : Optional.empty();
    }

    /** A file below a folder, whatever a path says and wherever links lead. */
    private static Optional<Path> within(Path folder, String path) throws IOException {
        try {
            Path file = folder.resolve(path).normalize();
            boolean isThere = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
            return isThere && file.toRealPath().startsWith(folder.toRealPath()) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The page with the script that waits, and without the policy that forbids it: the header says what is allowed here. */
    private static byte[] listening(byte[] page, int version) {
        String html =
                META_POLICY.matcher(new String(page, StandardCharsets.UTF_8)).replaceFirst("");
        String script = "<script defer src=\"" + OWN + "reload.js\" data-version=\"" + version + "\"></script>";
        return html.replace("</head>", script + "</head>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] state(int version, Shown now) throws IOException {
        ObjectNode root = MAPPER.createObjectNode().put("version", version);
        now.broken().forEach(problem -> root.withArray("problems").add(problem.toString()));
        now.reports()
                .forEach(report -> root.withArray("reports")
                        .addObject()
                        .put("title", report.title())
                        .put("page", report.page())
                        .put("digest", report.digest()));
        return MAPPER.writeValueAsBytes(root);
    }

    private static byte[] own(String name) throws IOException {
        try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the product lacks " + name);
            }
            return in.readAllBytes();
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static void send(HttpExchange exchange, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        byte[] bytes = (why + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        listeners.close();
        display.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
