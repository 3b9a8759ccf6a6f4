package dev.quarterdeck.house;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks again and again for what another thread or process does in its own time. */
public final class Soon {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final long BETWEEN_LOOKS_NANOSECONDS = 5_000_000;

    private Soon() {}

    /** Returns once the assertion holds; fails as it does if it never holds in a minute, which is long enough for a busy machine. */
    public static void soon(Runnable assertion) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOSECONDS);
            }
        }
    }
}
