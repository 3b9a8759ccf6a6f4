package dev.quarterdeck.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks a server of this machine by hand: a client of HTTP would put paths and names in order first. */
public final class Asked {

    private Asked() {}

    /** The answer to a browser's question, head and body. */
    public static String get(int port, String path) throws IOException {
        return of(port, "GET " + path + " HTTP/1.1", "localhost:" + port);
    }

    static String of(int port, String request, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
