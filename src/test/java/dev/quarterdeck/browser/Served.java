package dev.quarterdeck.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder over HTTP on a port of this machine, under the policy that CloudFront sends with each report. */
record Served(HttpServer server) implements AutoCloseable {

    private static final Path TEMPLATE = Path.of("src/main/cloudformation/quarterdeck.yaml");
    private static final Pattern POLICY =
            Pattern.compile("ReportHeaders:\n(?s:.*?)ContentSecurityPolicy: \"([^\"]+)\"");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8");

    static Served folder(Path folder) throws IOException {
        String policy = policy();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            answer(exchange, folder.resolve(exchange.getRequestURI().getPath().substring(1)));
        });
        server.start();
        return new Served(server);
    }

    /** The header as the infrastructure has it. */
    static String policy() throws IOException {
        Matcher found = POLICY.matcher(Files.readString(TEMPLATE));
        if (!found.find()) {
            throw new IllegalStateException("the template sends no policy with reports");
        }
        return found.group(1);
    }

    private static void answer(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String ending = String.valueOf(file.getFileName()).replaceFirst(".*\\.", "");
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
