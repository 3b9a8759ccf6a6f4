package dev.quarterdeck.deliver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of the domain name system (RFC 1035) on this machine that knows texts of some names, and says of all others that there are none. */
final class NameServer implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int ANSWER = 0x84;
    private static final int NO_SUCH_NAME = 3;
    private static final int LONGEST_QUERY = 512;

    private final Map<String, List<String>> texts;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final DatagramSocket socket;

    NameServer(Map<String, List<String>> texts) {
        this.texts = Map.copyOf(texts);
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "name server");
        thread.setDaemon(true);
        thread.start();
    }

    Dns dns() {
        return new Dns("dns://127.0.0.1:" + socket.getLocalPort());
    }

    /** The names that were asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket query = new DatagramPacket(new byte[LONGEST_QUERY], LONGEST_QUERY);
                socket.receive(query);
                byte[] answer = answer(Arrays.copyOf(query.getData(), query.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
            } catch (IOException e) {
                // Closed: nobody asks any more.
            }
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        for (; query[at] != 0; at += query[at] + 1) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
        }
        asked.add(name.toString());
        List<String> known = texts.getOrDefault(name.toString(), List.of());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(query, 0, 2);
        answer.write(new byte[] {(byte) ANSWER, (byte) (known.isEmpty() ? NO_SUCH_NAME : 0), 0, 1, 0});
        answer.write(known.size());
        answer.write(new byte[] {0, 0, 0, 0});
        answer.write(query, HEADER, at + 5 - HEADER);
        for (String text : known) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            // The name of the question, TXT, IN, a minute.
            answer.write(new byte[] {(byte) 0xC0, HEADER, 0, 16, 0, 1, 0, 0, 0, 60, 0, (byte) (bytes.length + 1)});
            answer.write(bytes.length);
            answer.write(bytes);
        }
        return answer.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
