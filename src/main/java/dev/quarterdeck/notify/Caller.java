package dev.quarterdeck.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls other services: patiently, within limits, and without following them elsewhere.
 *
 * <p>Addresses and headers hold secrets. What it says of a failure names neither, and no exception leaves it.
 */
final class Caller {

    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** Whoever asks for more is asked again by the next run. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGEST = 4 * MEBIBYTE;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FORBIDDEN = 403;
    private static final int OF_THE_SERVER = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration patience;
    private final Sleep sleep;

    /** Waits before the next attempt. */
    interface Sleep {
        void sleep(Duration wait) throws InterruptedException;
    }

    /** @param patience how long an answer may take, the last byte of it included */
    Caller(Duration patience, Sleep sleep) {
        this.patience = patience;
        this.sleep = sleep;
    }

    static Caller patient() {
        return new Caller(Duration.ofSeconds(20), wait -> TimeUnit.MILLISECONDS.sleep(wait.toMillis()));
    }

    /** How a call ended. */
    enum End {
        ANSWERED,
        /** It was certainly not received. */
        UNREACHED,
        /** It may have been received. */
        LOST,
        /** It was answered with more than anybody reads, and of that nothing is kept. */
        TOO_LONG
    }

    /**
     * What a service answered.
     *
     * @param to the call, by what is no secret of it
     * @param status zero where it did not
     * @param retryAfter for how long it wants to be left alone
     */
    record Answer(End end, String to, int status, String body, Optional<Duration> retryAfter) {

        private static Answer none(End end, HttpRequest request) {
            return new Answer(end, call(request), 0, "", Optional.empty());
        }

        private static String call(HttpRequest request) {
            return request.method() + " at " + request.uri().getHost();
        }

        /** Whether the service did what it was asked for. */
        boolean isFine() {
            return status >= 200 && status < 300;
        }

        /** Whether it has also said all that it had to say. */
        boolean isWhole() {
            return isFine() && end == End.ANSWERED;
        }

        /** A clause that says what is wrong. */
        String fault() {
            return switch (end) {
                case ANSWERED -> "it answered " + status;
                case UNREACHED -> "it could not be reached";
                case LOST -> "its answer was lost or took too long";
                case TOO_LONG ->
                    "its answer to " + to + " is longer than " + LARGEST / MEBIBYTE + " MiB, and cannot be used";
            };
        }

        private boolean mayPass(boolean harmless) {
            boolean refused = status == TOO_MANY_REQUESTS || (status == FORBIDDEN && retryAfter.isPresent());
            boolean doubtful = end == End.LOST || status >= OF_THE_SERVER;
            return refused || end == End.UNREACHED || (harmless && doubtful);
        }
    }

    /** Calls again where that may help: what is asked for may be done twice without harm. */
    Answer call(HttpRequest.Builder request) {
        return call(request.build(), true);
    }

    /** Calls again only where nothing can have been done yet. */
    Answer callOnce(HttpRequest.Builder request) {
        return call(request.build(), false);
    }

    private Answer call(HttpRequest request, boolean harmless) {
        try {
            Answer answer = attempt(request);
            for (Duration wait : WAITS) {
                Duration asked = answer.retryAfter().orElse(wait);
                if (!answer.mayPass(harmless) || asked.compareTo(LONGEST_WAIT) > 0) {
                    return answer;
                }
                sleep.sleep(asked.compareTo(wait) > 0 ? asked : wait);
                answer = attempt(request);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none(End.LOST, request);
        }
    }

    private Answer attempt(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> sent =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            return sent.thenApplyAsync(Caller::read).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            boolean unreached =
                    e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
            return Answer.none(unreached ? End.UNREACHED : End.LOST, request);
        } catch (TimeoutException e) {
            hangUp(sent);
            return Answer.none(End.LOST, request);
        }
    }

    private static void hangUp(CompletableFuture<HttpResponse<InputStream>> sent) {
        sent.cancel(true);
        if (sent.isDone() && !sent.isCompletedExceptionally()) {
            try {
                sent.join().body().close();
            } catch (IOException e) {
                // It is given up anyway.
            }
        }
    }

    private static Answer read(HttpResponse<InputStream> response) {
        Optional<Duration> wait = response.headers()
                .firstValue("Retry-After")
                .filter(stated -> stated.matches("\\d{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            boolean whole = bytes.length <= LARGEST;
            return new Answer(
                    whole ? End.ANSWERED : End.TOO_LONG,
                    Answer.call(response.request()),
                    response.statusCode(),
                    whole ? new String(bytes, StandardCharsets.UTF_8) : "",
                    wait);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer broke off", e);
        }
    }
}
