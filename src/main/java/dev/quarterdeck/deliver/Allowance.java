package dev.quarterdeck.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendQuota;

/** What an account of SES may send: how fast, and how much more today. Every recipient counts, those who are not seen too. */
final class Allowance {

    /** What an account may at least, even in the sandbox. */
    private static final double SLOWEST = 1;

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private final Pace pace;
    private final double perDay;
    private final Optional<String> closed;
    private double left;

    private Allowance(double perSecond, double perDay, double left, Optional<String> closed, Consumer<Duration> pause) {
        this.pace = new Pace(perSecond, System::nanoTime, pause);
        this.perDay = perDay;
        this.left = left;
        this.closed = closed;
    }

    static Allowance unknown(Consumer<Duration> pause) {
        return new Allowance(SLOWEST, UNLIMITED, UNLIMITED, Optional.empty(), pause);
    }

    static Allowance of(GetAccountResponse account, Consumer<Duration> pause) {
        Optional<SendQuota> quota = Optional.ofNullable(account.sendQuota());
        double perSecond =
                quota.map(SendQuota::maxSendRate).filter(rate -> rate > 0).orElse(SLOWEST);
        double perDay =
                quota.map(SendQuota::max24HourSend).filter(most -> most >= 0).orElse(UNLIMITED);
        double sent = quota.map(SendQuota::sentLast24Hours).orElse(0.0);
        return new Allowance(
                perSecond,
                perDay,
                perDay - sent,
                isPaused(account) ? Optional.of(SesAnswer.PAUSED) : Optional.empty(),
                pause);
    }

    /** Whether AWS has taken the right to send away. */
    static boolean isPaused(GetAccountResponse account) {
        return Boolean.FALSE.equals(account.sendingEnabled()) || "SHUTDOWN".equals(account.enforcementStatus());
    }

    /** Why so many recipients may not be sent to now. */
    Optional<String> refuses(int recipients) {
        if (closed.isPresent() || recipients <= left) {
            return closed;
        }
        return Optional.of("%s (%.0f recipients in 24 hours, copies among them); run again when it is free"
                .formatted(SesAnswer.USED_UP, perDay));
    }

    void await(int recipients) {
        pace.await(recipients);
    }

    void spend(int recipients) {
        left -= recipients;
    }
}
