package dev.quarterdeck.aws;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/** A server at an address, asked over a connection of its own each time. */
public record Remote(URI address) implements Upstream {

    @Override
    public Message answer(Message request) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.bytes());
            return Message.read(socket.getInputStream()).orElseThrow(() -> new IOException("no answer"));
        }
    }

    @Override
    public void half(Message request) throws IOException {
        byte[] bytes = request.bytes();
        try (Socket socket = connected()) {
            socket.getOutputStream().write(Arrays.copyOf(bytes, bytes.length - (request.body().length + 1) / 2));
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }
}
