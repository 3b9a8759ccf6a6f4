package dev.quarterdeck.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Open pages that wait to hear that others are shown. Each is told the number of what is shown, at first and whenever it changes. */
final class Listeners {

    /** Now and then something is said, so that a page that was closed is noticed. */
    private static final long SILENCE_MILLISECONDS = 15_000;

    private int version;
    private boolean closed;

    synchronized int version() {
        return version;
    }

    synchronized void tell() {
        version++;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Tells one page until it or the server is closed. */
    void serve(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            int told = -1;
            while (told != Integer.MAX_VALUE) {
                int now = next(told);
                String said = now == told ? ": still here\n\n" : "retry: 300\ndata: " + now + "\n\n";
                out.write(said.getBytes(StandardCharsets.UTF_8));
                out.flush();
                told = now;
            }
        }
    }

    /** The number once it is another than {@code told}, or the same after a while; the greatest there is at the end. */
    private synchronized int next(int told) throws IOException {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SILENCE_MILLISECONDS);
            for (long left = 1; version == told && !closed && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a page listens", e);
        }
        return closed ? Integer.MAX_VALUE : version;
    }
}
