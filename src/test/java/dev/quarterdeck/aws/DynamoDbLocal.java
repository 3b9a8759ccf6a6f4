package dev.quarterdeck.aws;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Amazon's own DynamoDB for a single machine, in memory, one for a whole run of tests; its own launcher would listen on every network. */
public final class DynamoDbLocal implements AutoCloseable {

    private static final String ENDPOINT = "aws.endpointUrlDynamoDb";

    private final Server server;

    private DynamoDbLocal(Server server) {
        this.server = server;
    }

    private static DynamoDbLocal start() {
        try {
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.setHandler(
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, false, false), null));
            server.start();
            System.setProperty("aws.accessKeyId", "testing");
            System.setProperty("aws.secretAccessKey", "testing");
            return new DynamoDbLocal(server);
        } catch (Exception e) { // as Jetty declares
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getURI().getPort());
    }

    /** What is made here speaks with that server, and with no other. */
    public static synchronized <T> T answering(URI server, Supplier<T> made) {
        Optional<String> before = Optional.ofNullable(System.setProperty(ENDPOINT, server.toString()));
        try {
            return made.get();
        } finally {
            before.ifPresentOrElse(was -> System.setProperty(ENDPOINT, was), () -> System.clearProperty(ENDPOINT));
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // as Jetty declares
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }

    /** Gives tests that ask for one the one of this run. */
    public static final class OfThisRun implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == DynamoDbLocal.class;
        }

        @Override
        public DynamoDbLocal resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(Namespace.create(DynamoDbLocal.class))
                    .getOrComputeIfAbsent(DynamoDbLocal.class, key -> start(), DynamoDbLocal.class);
        }
    }
}
