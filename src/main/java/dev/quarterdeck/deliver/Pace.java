package dev.quarterdeck.deliver;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Keeps sending to a rate of recipients a second: each waits until those before have had their time. */
final class Pace {

    private static final double NANOSECONDS = 1e9;

    private final double perSecond;
    private final LongSupplier nanoseconds;
    private final Consumer<Duration> pause;
    private long free;

    /** @param nanoseconds a clock that only runs forward, from any beginning */
    Pace(double perSecond, LongSupplier nanoseconds, Consumer<Duration> pause) {
        this.perSecond = perSecond;
        this.nanoseconds = nanoseconds;
        this.pause = pause;
        this.free = nanoseconds.getAsLong();
    }

    /** Waits until so many recipients may be sent to. */
    void await(int recipients) {
        long now = nanoseconds.getAsLong();
        if (free > now) {
            pause.accept(Duration.ofNanos(free - now));
        }
        free = Math.max(free, now) + (long) (recipients / perSecond * NANOSECONDS);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to send", e);
        }
    }
}
