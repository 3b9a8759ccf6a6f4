package dev.quarterdeck.collect.aws;

import dev.quarterdeck.collect.Status;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** What one run may still do: its time, its money, and each service's rate. */
final class Allowance {

    private final Calls calls;
    private final Patience patience;
    private final long end;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private BigDecimal left;

    /**
     * From now on.
     *
     * @param budget dollars
     */
    Allowance(Calls calls, Patience patience, BigDecimal budget) {
        this.calls = calls;
        this.patience = patience;
        this.end = System.nanoTime() + patience.run().toNanos();
        this.left = budget;
    }

    Calls calls() {
        return calls;
    }

    Patience patience() {
        return patience;
    }

    /**
     * Waits for a call's turn and pays for it; one whose turn would come after the run's time costs nothing.
     *
     * @param of whose rate it is: each account and region has its own
     * @param units how many are paid for in one call
     * @return what it costs
     */
    BigDecimal take(String call, String of, int units) {
        String row = calls.paced(call);
        String rated = row.equals("*") ? Calls.service(call) : row;
        long now = System.nanoTime();
        long wait = paces.computeIfAbsent(
                        rated + " " + of, key -> new Pace(calls.rate(row).doubleValue()))
                .turn(now);
        if (now + wait - end > 0) {
            throw new Refused(call, Status.TIMEOUT, "the run's time was over");
        }
        BigDecimal price = calls.price(call).multiply(BigDecimal.valueOf(units));
        pay(call, price);
        for (long until = now + wait; until - System.nanoTime() > 0; ) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return price;
    }

    private synchronized void pay(String call, BigDecimal price) {
        if (price.compareTo(left) > 0) {
            throw new Refused(call, Status.SKIPPED, "it costs more than is left to spend");
        }
        left = left.subtract(price);
    }
}
