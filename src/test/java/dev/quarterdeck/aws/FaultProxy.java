package dev.quarterdeck.aws;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Stands between a client and a server, and lets a chosen request meet a {@link Fault}; all others pass. */
public final class FaultProxy implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final Upstream upstream;
    private final ServerSocket server;
    private final List<String> seen = new ArrayList<>();
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private Optional<Fault> fault = Optional.empty();
    private Predicate<String> chosen = request -> false;
    private int skipped;
    private boolean always;
    private boolean dead;

    public FaultProxy(Upstream upstream) {
        this.upstream = upstream;
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The request of this number, counted from nought, meets a fault. */
    public FaultProxy at(int number, Fault met) {
        return at("", number, met);
    }

    /** Of those whose method and target hold a text, such as {@code "PUT "}, the one of this number meets a fault. */
    public synchronized FaultProxy at(String text, int number, Fault met) {
        fault = Optional.of(met);
        chosen = request -> request.contains(text);
        skipped = number;
        return this;
    }

    /** Each whose method and target hold a text meets a fault. */
    public synchronized FaultProxy always(String text, Fault met) {
        at(text, 0, met);
        always = true;
        return this;
    }

    /** Method and target of each request that has come. */
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    /** Waits until a request is held, or no longer than that. */
    public boolean isHolding(long milliseconds) throws InterruptedException {
        return holding.await(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Lets what is held go on. */
    public void release() {
        released.countDown();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> serve(socket));
            } catch (IOException e) {
                // Closed while waiting: the test has ended.
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fault proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            Optional<Message> request = Message.read(in);
            while (request.isPresent() && isPassed(request.get(), out)) {
                request = Message.read(in);
            }
        } catch (IOException e) {
            // Either side has gone, as they do in these tests.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the connection goes on afterwards. */
    private boolean isPassed(Message request, OutputStream out) throws IOException, InterruptedException {
        Optional<Fault> met = met(request);
        if (met.isEmpty()) {
            out.write(upstream.answer(request).bytes());
            return true;
        }
        switch (met.get()) {
            case DROPPED, DEAD -> {}
            case LOST, DEAD_AFTER -> upstream.answer(request);
            case HALF_REQUEST -> upstream.half(request);
            case HALF_ANSWER -> {
                byte[] answer = upstream.answer(request).bytes();
                out.write(Arrays.copyOf(answer, answer.length - Math.max(1, answer.length / 4)));
            }
            case SLOW_DOWN -> out.write(error("503 Slow Down", "SlowDown").bytes());
            case BROKEN ->
                out.write(error("500 Internal Server Error", "InternalError").bytes());
            case HELD -> {
                hold();
                out.write(upstream.answer(request).bytes());
                return true;
            }
            case HELD_ANSWER -> {
                Message answer = upstream.answer(request);
                hold();
                out.write(answer.bytes());
                return true;
            }
            case HELD_AND_LOST -> {
                upstream.answer(request);
                hold();
            }
        }
        return false;
    }

    private synchronized Optional<Fault> met(Message request) {
        String what = request.method() + " " + request.target();
        seen.add(what);
        if (dead) {
            return Optional.of(Fault.DEAD);
        }
        if (!chosen.test(what) || (!always && skipped-- != 0)) {
            return Optional.empty();
        }
        dead = fault.filter(met -> met == Fault.DEAD || met == Fault.DEAD_AFTER).isPresent();
        return fault;
    }

    private void hold() throws InterruptedException {
        holding.countDown();
        released.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Message error(String status, String code) {
        String body = "<Error><Code>" + code + "</Code><Message>fault</Message></Error>";
        return new Message(
                "HTTP/1.1 " + status, Map.of("content-type", "application/xml"), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        release();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
