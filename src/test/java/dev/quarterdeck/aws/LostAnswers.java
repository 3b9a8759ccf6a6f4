package dev.quarterdeck.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before DynamoDB Local and loses the answer to every first of two writes, which has been done all the same. */
public final class LostAnswers implements AutoCloseable {

    private static final int FAULT = 500;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger writes = new AtomicInteger();
    private final HttpServer server;
    private final URI behind;

    private LostAnswers(HttpServer server, URI behind) {
        this.server = server;
        this.behind = behind;
    }

    public static LostAnswers before(URI behind) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LostAnswers losing = new LostAnswers(server, behind);
        server.createContext("/", losing::pass);
        server.start();
        return losing;
    }

    private void pass(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        HttpRequest.Builder request = HttpRequest.newBuilder(behind)
                .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                .header("X-Amz-Target", target);
        for (String name : new String[] {"Content-Type", "Authorization", "X-Amz-Date"}) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
                    .ifPresent(value -> request.header(name, value));
        }
        try (exchange) {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (target.endsWith(".PutItem") && writes.getAndIncrement() % 2 == 0) {
                exchange.sendResponseHeaders(FAULT, -1);
                return;
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
