package dev.quarterdeck.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of this machine that keeps what it takes, and refuses what it is told to. */
public final class PostOffice implements AutoCloseable {

    /**
     * A message as it came over the wire.
     *
     * @param text every line ended by CR and LF
     */
    public record Taken(String from, List<String> to, String text) {}

    private record Fault(RejectException answer, AtomicInteger times) {}

    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Fault> faults = new HashMap<>();
    private final SMTPServer server;

    private PostOffice(SMTPServer.Builder builder) {
        server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .port(0)
                .messageHandlerFactory(this::handler)
                .build();
        server.start();
    }

    public static PostOffice open() {
        return new PostOffice(builder());
    }

    /** One that encrypts when asked to. */
    static PostOffice withStartTls(SSLContext serving) {
        return new PostOffice(builder().enableTLS().startTlsSocketFactory(serving, false));
    }

    /** One that encrypts from the first byte, and knows one user. */
    static PostOffice withTls(SSLContext serving, String user, String password) {
        return new PostOffice(builder()
                .serverSocketFactory(serving)
                .requireAuth()
                .authenticationHandlerFactory(knowing(user, password)));
    }

    public static PostOffice knowingOnly(String user, String password) {
        return new PostOffice(builder().requireAuth().authenticationHandlerFactory(knowing(user, password)));
    }

    /** It would tell every connection on the terminal. */
    private static SMTPServer.Builder builder() {
        System.setProperty("org.slf4j.simpleLogger.log.org.subethamail", "off");
        return new SMTPServer.Builder();
    }

    private static EasyAuthenticationHandlerFactory knowing(String user, String password) {
        return new EasyAuthenticationHandlerFactory((name, word, context) -> {
            if (!name.equals(user) || !word.equals(password)) {
                throw new LoginFailedException();
            }
        });
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What it took, in order. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Answers so at {@code FROM}, {@code DATA} or a receiver's address. */
    public PostOffice refusing(String at, RejectException answer, int times) {
        faults.put(at, new Fault(answer, new AtomicInteger(times)));
        return this;
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            private final List<String> to = new ArrayList<>();
            private String from = "";

            @Override
            public void from(String address) throws RejectException {
                fail("FROM");
                from = address;
            }

            @Override
            public void recipient(String address) throws RejectException {
                fail(address);
                to.add(address);
            }

            @Override
            public String data(InputStream data) throws RejectException, IOException {
                String text = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
                fail("DATA");
                taken.add(new Taken(from, List.copyOf(to), text));
                return "taken";
            }

            @Override
            public void done() {
                // Nothing is kept open.
            }
        };
    }

    private void fail(String at) throws RejectException {
        Optional<Fault> fault = Optional.ofNullable(faults.get(at));
        if (fault.isPresent() && fault.get().times().getAndDecrement() > 0) {
            throw fault.get().answer();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
