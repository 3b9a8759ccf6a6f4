package dev.quarterdeck.publish;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/**
 * The archive as its readers meet it: over the network, through the edge, with a link.
 *
 * <p>Each perspective's page is first asked for without a link, which must be refused, then with one of a few minutes: only if key, store
 * and function of the edge agree does that lead to a cookie, with which files can be fetched.
 */
public final class EdgeReader {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int FOUND = 302;

    private final URI site;
    private final BiFunction<URI, String, URI> links;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /**
     * @param site the setting {@code site.url}
     * @param links makes of a page's address and a perspective a link that opens it
     */
    public EdgeReader(URI site, BiFunction<URI, String, URI> links) {
        this.site = site;
        this.links = links;
    }

    /** Proves that a perspective of an edition is closed without a link and opened by one; what is wrong otherwise. */
    Optional<Problem> open(String edition, String perspective) {
        URI page = address(edition + "/" + perspective + "/");
        HttpResponse<byte[]> stranger = joined(get(page, ""), page);
        if (stranger.statusCode() != FOUND || !isExpired(stranger)) {
            return wrong(
                    page,
                    "EDGE-OPEN",
                    "a reader without a link is not led to expired.html but gets status " + stranger.statusCode(),
                    "Attach the viewer-request function to every behaviour of the distribution; docs/aws.md says how");
        }
        HttpResponse<byte[]> reader = joined(get(links.apply(page, perspective), ""), page);
        Optional<String> cookie = reader.headers().firstValue("set-cookie").map(set -> set.replaceFirst(";.*", ""));
        if (reader.statusCode() != FOUND || isExpired(reader) || cookie.isEmpty()) {
            return wrong(
                    page,
                    "EDGE-CLOSED",
                    "a link that was just made does not open it",
                    "Let the key value store's entry \"access\" list the key of access.key; docs/aws.md says how");
        }
        cookies.put(perspective, cookie.get());
        return Optional.empty();
    }

    private static boolean isExpired(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("location")
                .filter(to -> to.endsWith("/expired.html"))
                .isPresent();
    }

    private static Optional<Problem> wrong(URI page, String code, String what, String todo) {
        return Optional.of(Problem.error(Place.startOf(page.toString()), code, what, todo));
    }

    /** The plain bytes of a file as the edge gives them to a reader of the perspective; empty where it gives none. */
    CompletableFuture<Optional<byte[]>> fetch(String path, String perspective) {
        URI file = address(path);
        return get(file, cookies.getOrDefault(perspective, "")).handle((answer, failure) -> {
            if (failure != null) {
                throw refused(file);
            }
            return answer.statusCode() == OK ? Optional.of(plain(answer)) : Optional.empty();
        });
    }

    private URI address(String path) {
        return URI.create(site + "/" + path);
    }

    private CompletableFuture<HttpResponse<byte[]>> get(URI address, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(ANSWERING).header("Accept-Encoding", "gzip");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] plain(HttpResponse<byte[]> answer) {
        if (!answer.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equals)
                .isPresent()) {
            return answer.body();
        }
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what the edge gave is not compressed as it says", e);
        }
    }

    private static HttpResponse<byte[]> joined(CompletableFuture<HttpResponse<byte[]>> call, URI page) {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw refused(page);
        }
    }

    private static RefusedException refused(URI address) {
        return new RefusedException(Problem.error(
                Place.startOf(address.toString()),
                "EDGE-NETWORK",
                "the site could not be reached",
                "Check site.url and the network, and run again; nobody was mailed"));
    }
}
