package dev.quarterdeck.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server whose cable is cut when it should answer to a command. */
final class Broken implements AutoCloseable {

    private final ServerSocket socket;
    private final String cut;

    /** @param cut {@code FROM}, {@code DATA} for the end of the message, or an address */
    Broken(String cut) throws IOException {
        this.cut = cut;
        this.socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        Thread thread = new Thread(this::serve, "broken mail server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 localhost");
            boolean inMessage = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                boolean end = inMessage && line.equals(".");
                if ((end && cut.equals("DATA")) || (!inMessage && !cut.equals("DATA") && line.contains(cut))) {
                    return;
                }
                if (end || !inMessage) {
                    say(client, line.equals("DATA") ? "354 go on" : "250 fine");
                }
                inMessage = !end && (inMessage || line.equals("DATA"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
