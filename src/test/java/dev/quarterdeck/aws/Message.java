package dev.quarterdeck.aws;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request or an answer of HTTP/1.1, read whole; it is sent on with its length stated, whatever way it came. */
public final class Message {

    private static final String LENGTH = "content-length";
    private static final String ENCODING = "transfer-encoding";
    private static final int HEXADECIMAL = 16;

    private final String start;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers by names in lower case */
    Message(String start, Map<String, String> headers, byte[] body) {
        this.start = start;
        this.headers = new TreeMap<>(headers);
        this.body = body;
        if (mayHaveBody()) {
            this.headers.put(LENGTH, String.valueOf(body.length));
        }
    }

    private boolean mayHaveBody() {
        return !start.matches("HTTP/1.1 (?:1..|204|304).*") && !start.startsWith("GET ");
    }

    /** The next one; empty where the other side has ended the connection. */
    static Optional<Message> read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        // Nobody waits for leave to go on.
        headers.remove("expect");
        byte[] body = "chunked".equals(headers.remove(ENCODING)) ? chunks(in) : exactly(in, length(headers));
        return Optional.of(new Message(start, headers, body));
    }

    private static int length(Map<String, String> headers) {
        return Integer.parseInt(headers.getOrDefault(LENGTH, "0"));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).replaceFirst(";.*", ""), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("half a message");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** {@code PUT}. */
    String method() {
        return start.substring(0, start.indexOf(' '));
    }

    /** Path and query as they were sent. */
    String target() {
        return start.split(" ", -1)[1];
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    byte[] body() {
        return body;
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(start).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return start;
    }
}
