package dev.quarterdeck.publish;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClientBuilder;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;

/** The CloudFront distribution before an archive, whose edges are told to forget the pages around the editions. */
public final class Distribution implements AutoCloseable {

    /** All that ever changes; editions and assets stay at the edges for good. */
    private static final List<String> CHANGING = List.of("/", "/index.html", "/expired.html", "/archive/*");

    private static final String COMPLETED = "Completed";
    private static final int AT_ONCE = 2;
    private static final long FIRST_PAUSE_MILLISECONDS = 500;
    private static final long LONGEST_PAUSE_MILLISECONDS = 10_000;

    private final String id;
    private final Duration patience;
    private final CloudFrontAsyncClient cloudFront;

    private Distribution(String id, Duration patience, CloudFrontAsyncClient cloudFront) {
        this.id = id;
        this.patience = patience;
        this.cloudFront = cloudFront;
    }

    /**
     * Makes the client; no call is made yet.
     *
     * @param patience how long to wait for edges; most have forgotten after a minute, and CloudFront promises no time
     */
    public static Distribution open(String id, Duration patience) {
        CloudFrontAsyncClientBuilder builder = CloudFrontAsyncClient.builder().httpClientBuilder(Clients.http(AT_ONCE));
        return new Distribution(
                id, patience, Clients.made(builder, Optional.of("aws-global"), "CloudFront " + id, builder::build));
    }

    /**
     * Tells the edges to forget, and waits until they have.
     *
     * @param reference names this change for good: asked again with the same one, CloudFront does nothing twice and costs nothing
     * @return false where that is still under way when patience has run out
     */
    public boolean forget(String reference) {
        CompletableFuture<Boolean> forgotten = cloudFront
                .createInvalidation(request -> request.distributionId(id)
                        .invalidationBatch(batch -> batch.callerReference(reference)
                                .paths(paths -> paths.quantity(CHANGING.size()).items(CHANGING))))
                .handle((answer, failure) -> {
                    if (failure != null) {
                        throw Refusal.of(failure, "cloudfront:CreateInvalidation", "CloudFront " + id);
                    }
                    return answer.invalidation();
                })
                .thenCompose(begun -> ended(begun, FIRST_PAUSE_MILLISECONDS, patience.toMillis()));
        try {
            return forgotten.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private CompletableFuture<Boolean> ended(Invalidation invalidation, long pause, long left) {
        if (COMPLETED.equals(invalidation.status()) || left <= 0) {
            return CompletableFuture.completedFuture(COMPLETED.equals(invalidation.status()));
        }
        Executor later = CompletableFuture.delayedExecutor(Math.min(pause, left), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> invalidation.id(), later)
                .thenCompose(asked -> cloudFront.getInvalidation(
                        request -> request.distributionId(id).id(asked)))
                .handle((answer, failure) -> {
                    if (failure != null) {
                        throw Refusal.of(failure, "cloudfront:GetInvalidation", "CloudFront " + id);
                    }
                    return answer.invalidation();
                })
                .thenCompose(now -> ended(now, Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS), left - pause));
    }

    /** Proves that the distribution is there and may be asked, without asking it to forget anything. */
    public void probe() {
        try {
            cloudFront
                    .listInvalidations(request -> request.distributionId(id).maxItems("1"))
                    .handle((answer, failure) -> {
                        if (failure != null) {
                            throw Refusal.of(failure, "cloudfront:ListInvalidations", "CloudFront " + id);
                        }
                        return answer;
                    })
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        cloudFront.close();
    }
}
