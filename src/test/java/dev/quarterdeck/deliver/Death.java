package dev.quarterdeck.deliver;

import dev.quarterdeck.ledger.ForwardingLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Ends a delivery at a step, as a machine that stops does: before or after a claim, a send or a settling, each with its effect or
 * without.
 */
final class Death {

    /** At each step there are two moments: before it has its effect, and after. */
    static final int MOMENTS_OF_A_LETTER = 6;

    private final AtomicInteger left;

    private Death(int moment) {
        this.left = new AtomicInteger(moment);
    }

    /** @param moment 1 for the first */
    static Death at(int moment) {
        return new Death(moment);
    }

    static Death never() {
        return new Death(0);
    }

    /** The end of a process, which no code of it can catch. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    private void pass() {
        if (left.getAndDecrement() == 1) {
            throw new Died();
        }
    }

    private <T> T step(Supplier<T> effect) {
        pass();
        T result = effect.get();
        pass();
        return result;
    }

    /** A ledger whose owner may die at each write. */
    Ledger of(Ledger ledger) {
        return new ForwardingLedger(ledger) {
            @Override
            public boolean claim(Receipt receipt) {
                return step(() -> super.claim(receipt));
            }

            @Override
            public void settle(Receipt receipt) {
                step(() -> {
                    super.settle(receipt);
                    return receipt;
                });
            }

            @Override
            public boolean add(Receipt receipt) {
                return step(() -> super.add(receipt));
            }
        };
    }

    /**
     * A mailer whose owner may die at each send.
     *
     * @param arrived gets a line for each message that was taken: perspective and reader
     */
    Mailer of(Mailer mailer, Queue<String> arrived) {
        return new Mailer() {
            @Override
            public String name() {
                return mailer.name();
            }

            @Override
            public Handed send(Envelope envelope) {
                return step(() -> {
                    Handed handed = mailer.send(envelope);
                    if (handed.fate() == Fate.TAKEN) {
                        arrived.add(envelope.tags().get("perspective") + " "
                                + envelope.to().get(0));
                    }
                    return handed;
                });
            }

            @Override
            public void close() {
                mailer.close();
            }
        };
    }
}
