package dev.quarterdeck.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A web service that tells of an account, takes every other request whole, and is gone before it answers. */
final class Silent implements AutoCloseable {

    private static final String ACCOUNT = "{\"SendingEnabled\":true}";

    private final ServerSocket socket;

    Silent() throws IOException {
        this.socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "silent service");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                byte[] request = new byte[1 << 16];
                int length = client.getInputStream().read(request);
                String line = new String(request, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
                if (line.startsWith("GET ")) {
                    String answer =
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                    + ACCOUNT.length() + "\r\n\r\n" + ACCOUNT;
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
