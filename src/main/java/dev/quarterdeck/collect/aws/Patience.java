package dev.quarterdeck.collect.aws;

import java.time.Duration;

/**
 * How long is waited for answers.
 *
 * @param once for one try of a call
 * @param call for a call with all its tries
 * @param tries of a call, with pauses of random length between, as the SDK makes them
 * @param run for all that a run asks
 */
record Patience(Duration once, Duration call, int tries, Duration run) {

    static final Patience USUAL =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(60), 4, Duration.ofMinutes(5));
}
