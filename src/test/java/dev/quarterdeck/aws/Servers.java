package dev.quarterdeck.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/** What servers in processes of their own need: a port of this machine that nobody has, and patience until they listen. */
final class Servers {

    private static final int PATIENCE_SECONDS = 60;
    private static final int MILLISECONDS_BETWEEN_TRIES = 50;

    private Servers() {}

    /** Asks a server something; what it throws means that it does not listen yet. */
    interface Question {
        void ask() throws IOException;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until a process answers; one that never does is ended. */
    static void await(Process process, Question question) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                question.ask();
                return;
            } catch (IOException e) {
                pause();
            }
        }
        process.destroyForcibly();
        throw new IOException("a server that tests need did not start");
    }

    private static void pause() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
