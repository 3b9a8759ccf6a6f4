package dev.quarterdeck.collect.aws;

/**
 * A steady rate of calls, with a second's worth of them at once after a pause.
 *
 * <p>The moment at which the next call is due moves on by a fixed step with each (the generic cell rate algorithm): no timer, and no memory of
 * earlier calls.
 */
final class Pace {

    private static final double NANOSECONDS = 1e9;

    private final long step;
    private final long saved;
    private boolean begun;
    private long due;

    /** @param perSecond calls; fewer than one are possible */
    Pace(double perSecond) {
        this.step = Math.round(NANOSECONDS / perSecond);
        this.saved = Math.round(NANOSECONDS * Math.max(0, perSecond - 1) / perSecond);
    }

    /**
     * Gives out the next turn.
     *
     * @param now any clock's nanoseconds
     * @return how many nanoseconds to wait for it
     */
    synchronized long turn(long now) {
        if (!begun || due - now < -saved) {
            due = now - saved;
            begun = true;
        }
        long wait = Math.max(0, due - now);
        due += step;
        return wait;
    }
}
