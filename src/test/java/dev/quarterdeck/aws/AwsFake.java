package dev.quarterdeck.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/**
 * AWS on this machine: every request is held against AWS's own service models and its signature checked, then answered by moto or by a
 * script.
 *
 * <p>One process serves a whole run of tests; {@link AwsFakes} starts it, and gives each test a bucket of its own to work in.
 */
public final class AwsFake implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the SDK's properties for their addresses end. */
    private static final List<String> SERVICES = List.of(
            "Acm",
            "ApiGateway",
            "ApiGatewayV2",
            "Budgets",
            "CloudFormation",
            "CloudFront",
            "CloudTrail",
            "CloudWatch",
            "CloudWatchLogs",
            "ComputeOptimizer",
            "Config",
            "CostExplorer",
            "DynamoDb",
            "Ec2",
            "GuardDuty",
            "Iam",
            "Inspector2",
            "Lambda",
            "Route53",
            "S3",
            "SecretsManager",
            "Ses",
            "SesV2",
            "Sqs",
            "Ssm",
            "Sts",
            "Wafv2");

    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private AwsFake(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static AwsFake start() {
        try {
            int port = Servers.freePort();
            Process process = new ProcessBuilder(
                            "python3", Path.of("src/test/python/awsfake.py").toString(), "-p", String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            AwsFake fake = new AwsFake(process, URI.create("http://127.0.0.1:" + port));
            Servers.await(process, fake::counts);
            // S3's is a setting of the product's own; of the other services the SDK asks this.
            SERVICES.forEach(service -> System.setProperty("aws.endpointUrl" + service, fake.address.toString()));
            System.setProperty("aws.endpointUrlS3Control", "http://localhost:" + port);
            credentials();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets those that the stand-in's signature check knows, where the SDK's chain looks first. */
    public static void credentials() {
        System.setProperty("aws.accessKeyId", "testing");
        System.setProperty("aws.secretAccessKey", "testing");
        System.setProperty("aws.region", "us-east-1");
    }

    /** Where it listens, for {@code publish.endpoint} and endpoint overrides. */
    public URI address() {
        return address;
    }

    /** How often each operation was called, such as {@code s3.PutObject}, since the last {@link #forget()}. */
    public JsonNode counts() throws IOException {
        return get("/_fake/counts");
    }

    /** All requests since the last {@link #forget()}, oldest first: {@code service}, {@code op}, {@code path}, {@code params}, {@code status}. */
    public JsonNode journal() throws IOException {
        return get("/_fake/journal");
    }

    /** Requests that AWS's models do not allow, or whose signature was wrong. */
    public JsonNode violations() throws IOException {
        return get("/_fake/violations");
    }

    /** Forgets requests, scripts and moods, and keeps what is stored. */
    public void forget() throws IOException {
        post("/_fake/reset", "{}");
    }

    /** Sets answers by operation: a JSON object or list as {@code awsfake.py} describes. One that the model does not allow is refused. */
    public void script(String json) throws IOException {
        post("/_fake/script", json);
    }

    /** Changes how it behaves: {@code invalidation_reads} and others of {@code CFG} in {@code awsfake.py}. */
    public void configure(String json) throws IOException {
        post("/_fake/config", json);
    }

    private JsonNode get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET().build());
    }

    private void post(String path, String json) throws IOException {
        send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
