package dev.quarterdeck.aws;

import dev.quarterdeck.house.Libraries;
import dev.quarterdeck.site.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** A second server that speaks as S3 does, by other people than the first, in a process and on a class path of its own. */
public final class S3Proxy implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Process process;
    private final int port;
    private final Path folder;

    private S3Proxy(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    static S3Proxy start() {
        try {
            String libraries = Libraries.of("s3proxy");
            Path folder = Files.createTempDirectory("s3proxy");
            int port = Servers.freePort();
            Path settings = Files.writeString(
                    folder.resolve("settings"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=testing
                    s3proxy.credential=testing
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    jclouds.identity=testing
                    jclouds.credential=testing
                    """.formatted(port, Files.createDirectory(folder.resolve("data"))));
            Path silent = Files.writeString(
                    folder.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
            Process process = quiet(
                    Libraries.java(),
                    "-XX:+UseSerialGC",
                    "-Dlogback.configurationFile=" + silent,
                    "-cp",
                    libraries,
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    settings.toString());
            S3Proxy server = new S3Proxy(process, port, folder);
            Servers.await(process, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
            AwsFake.credentials();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process quiet(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** An empty bucket. */
    public Target.Bucket bucket() {
        String name = "archive-" + NEXT.incrementAndGet();
        try (S3AsyncClient s3 = Buckets.client(address())) {
            s3.createBucket(bucket -> bucket.bucket(name)).join();
        }
        return new Target.Bucket(name, "reports/", Optional.of(address()), true, Optional.of("us-east-1"));
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
