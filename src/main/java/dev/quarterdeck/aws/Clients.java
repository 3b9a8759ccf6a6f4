package dev.quarterdeck.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.io.EventLoopGroup;
import software.amazon.awssdk.crt.io.HostResolver;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;

/** How clients of AWS are set up: the SDK's standard retries with jitter, and a limit on every call. */
public final class Clients {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** One try of a call: long enough for eight megabytes over a slow line. */
    private static final Duration TRY = Duration.ofSeconds(60);

    /** A call with all its retries. */
    private static final Duration CALL = Duration.ofMinutes(4);

    private Clients() {}

    /** Connections for one client that has so many calls under way at once; the client's owner closes it. */
    public static SdkAsyncHttpClient.Builder<?> http(int atOnce) {
        return AwsCrtAsyncHttpClient.builder().maxConcurrency(atOnce).connectionTimeout(CONNECTING);
    }

    /**
     * Lets the threads end on which connections are made; where they are left, the process waits a second for them at its end. Whoever
     * connects later begins new ones, but nobody may be about to connect.
     */
    public static void rest() {
        ClientBootstrap.closeStaticDefault();
        EventLoopGroup.closeStaticDefault();
        HostResolver.closeStaticDefault();
    }

    /**
     * The client that a builder makes in a region; without one, that which the environment or the profile names.
     *
     * @param where what the client is for, as messages call it
     */
    public static <B extends AwsClientBuilder<B, C>, C> C made(
            B builder, Optional<String> region, String where, Supplier<C> build) {
        region.ifPresent(name -> builder.region(Region.of(name)));
        builder.overrideConfiguration(ClientOverrideConfiguration.builder()
                .retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(TRY)
                .apiCallTimeout(CALL)
                .build());
        try {
            return build.get();
        } catch (SdkException e) {
            throw Refusal.of(e, "opening", where);
        }
    }

    /** The same, but no call is tried twice: for what must not happen twice. */
    public static <B extends AwsClientBuilder<B, C>, C> C madeToCallOnce(
            B builder, Optional<String> region, String where, Supplier<C> build) {
        return made(builder, region, where, () -> {
            builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                    .retryStrategy(AwsRetryStrategy.doNotRetry())
                    .build());
            return build.get();
        });
    }
}
