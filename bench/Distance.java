import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a server on this machine as if it took so long to answer: whatever it says is handed on that much later, what it is asked
 * at once. Connections stay as they are.
 *
 * <p>One thread does all, since it shares the cores with what is measured. That a server is ready to take a body is not held back: a bucket
 * says so before it begins to work.
 *
 * <p>Usage: Distance PORT SERVER-PORT MILLISECONDS.
 */
final class Distance {

    private static final int CHUNK = 64 * 1024;
    private static final ByteBuffer GO_ON =
            ByteBuffer.wrap("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    private final Selector selector;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    private final int server;
    private final long delay;

    /** In the order of their time, since all are held for as long. */
    private final Queue<Held> held = new ArrayDeque<>();

    /** What is to be handed on, and when; no bytes where a side has ended. */
    private record Held(ByteBuffer bytes, Side to, long due) {}

    private Distance(Selector selector, int server, long milliseconds) {
        this.selector = selector;
        this.server = server;
        this.delay = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    public static void main(String[] arguments) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(address(Integer.parseInt(arguments[0])));
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
            new Distance(selector, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2])).run(listener);
        }
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** One end of a connection, and what waits until it can take more. */
    private static final class Side {
        private final SocketChannel channel;
        private final boolean isServer;
        private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
        private final SelectionKey key;
        private Side other;
        private boolean isEnding;

        Side(SocketChannel channel, boolean isServer, Selector selector) throws IOException {
            this.channel = channel;
            this.isServer = isServer;
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(ByteBuffer bytes) throws IOException {
            isEnding |= !bytes.hasRemaining();
            waiting.add(bytes);
            flush();
        }

        void flush() throws IOException {
            while (!waiting.isEmpty()) {
                channel.write(waiting.element());
                if (waiting.element().hasRemaining()) {
                    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    return;
                }
                waiting.remove();
            }
            if (isEnding) {
                close();
            } else {
                key.interestOps(SelectionKey.OP_READ);
            }
        }

        void close() throws IOException {
            channel.close();
            other.channel.close();
        }
    }

    private void run(ServerSocketChannel listener) throws IOException {
        while (true) {
            if (held.isEmpty()) {
                selector.select();
            } else {
                long left = held.element().due() - System.nanoTime();
                // A wait is in whole milliseconds, and none would be for ever.
                selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            }
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isValid() && key.isAcceptable()) {
                    join(listener.accept());
                } else if (key.isValid()) {
                    serve((Side) key.attachment(), key.isReadable());
                }
            }
            selector.selectedKeys().clear();
            handOn();
        }
    }

    private void join(SocketChannel accepted) throws IOException {
        Side client = new Side(accepted, false, selector);
        client.other = new Side(SocketChannel.open(address(server)), true, selector);
        client.other.other = client;
    }

    private void serve(Side side, boolean isReadable) throws IOException {
        try {
            if (isReadable) {
                take(side);
            } else {
                side.flush();
            }
        } catch (IOException e) {
            side.close();
        }
    }

    private void take(Side side) throws IOException {
        chunk.clear();
        if (side.channel.read(chunk) < 0) {
            side.key.interestOps(0);
        }
        chunk.flip();
        ByteBuffer bytes = ByteBuffer.allocate(chunk.remaining()).put(chunk).flip();
        if (!side.isServer || bytes.equals(GO_ON)) {
            side.other.send(bytes);
            return;
        }
        if (bytes.mismatch(GO_ON) == GO_ON.limit()) {
            side.other.send(bytes.slice(0, GO_ON.limit()));
            bytes.position(GO_ON.limit());
        }
        held.add(new Held(bytes, side.other, System.nanoTime() + delay));
    }

    private void handOn() throws IOException {
        while (!held.isEmpty() && held.element().due() <= System.nanoTime()) {
            Held next = held.remove();
            try {
                if (next.to().channel.isOpen()) {
                    next.to().send(next.bytes());
                }
            } catch (IOException e) {
                next.to().close();
            }
        }
    }
}
