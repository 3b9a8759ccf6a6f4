package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.deliver.Death.Died;
import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.ledger.Ledger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight perspectives to five readers each, and a death at every step: nobody is mailed twice, and nobody is forgotten silently. */
abstract class DeathContract {

    private static final String EDITION = "2026-05-01";
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final List<String> PERSPECTIVES = List.of("ceo", "cto", "cfo", "cmo", "cao", "rental", "eyd", "dcb");
    private static final List<String> READERS = Stream.of("ann", "bob", "cy", "di", "ed")
            .map(name -> name + "@example.com")
            .toList();
    private static final int LETTERS = PERSPECTIVES.size() * READERS.size();

    @TempDir
    Path folder;

    /** A ledger that nobody has used. */
    abstract void begin(int round);

    /** The one that was begun last, as another run opens it. */
    abstract Ledger opened();

    /** Every how many moments to die; prime to the moments of a letter, so that each comes up. */
    abstract int stride();

    /** The same where two run at once. */
    abstract int strideOfTwo();

    @Test
    void aRunThatDiesAtAnyStepIsFinishedByTheNextOne() {
        int last = LETTERS * Death.MOMENTS_OF_A_LETTER;
        for (int moment = 1; moment <= last; moment += stride()) {
            begin(moment);
            Queue<String> arrived = new ConcurrentLinkedQueue<>();

            assertThat(died(Death.at(moment), arrived)).as("moment " + moment).isTrue();
            List<Outcome> outcomes = run(Death.never(), arrived, Set.of());

            assertThat(new HashSet<>(arrived)).as("twice, moment " + moment).hasSameSizeAs(arrived);
            List<String> ambiguous = ambiguous(outcomes);
            // From when the claim is written until the settling is.
            int step = (moment - 1) % Death.MOMENTS_OF_A_LETTER;
            assertThat(ambiguous).as("moment " + moment).hasSize(step >= 1 && step <= 4 ? 1 : 0);
            // Whether it arrived cannot be known from the ledger; whoever is not named has it.
            boolean lost = step == 1 || step == 2;
            assertThat(arrived).as("arrived, moment " + moment).hasSize(lost ? LETTERS - 1 : LETTERS);
            if (lost) {
                assertThat(arrived).doesNotContainAnyElementsOf(ambiguous);
            }
        }
    }

    @Test
    void whatIsAmbiguousIsSentAgainOnlyWhenItIsAskedFor() {
        begin(0);
        Queue<String> arrived = new ConcurrentLinkedQueue<>();
        int afterTheFirstClaim = 2;
        died(Death.at(afterTheFirstClaim), arrived);
        run(Death.never(), arrived, Set.of());
        run(Death.never(), arrived, Set.of());
        assertThat(arrived).hasSize(LETTERS - 1).doesNotContain("ceo ann@example.com");

        List<Outcome> asked = run(Death.never(), arrived, Set.of("ceo:ann@example.com"));

        assertThat(ambiguous(asked)).isEmpty();
        assertThat(arrived)
                .contains("ceo ann@example.com")
                .doesNotHaveDuplicates()
                .hasSize(LETTERS);
        assertThat(run(Death.never(), arrived, Set.of())).allMatch(outcome -> outcome.result() == Result.ALREADY_SENT);
    }

    @Test
    void ofTwoAtOnceOneOfWhichDiesNobodyMailsTwice() throws InterruptedException, ExecutionException {
        int last = LETTERS * Death.MOMENTS_OF_A_LETTER;
        for (int moment = 1; moment <= last; moment += strideOfTwo()) {
            begin(moment);
            Queue<String> arrived = new ConcurrentLinkedQueue<>();

            atOnce(Death.at(moment), Death.never(), arrived);
            List<Outcome> outcomes = run(Death.never(), arrived, Set.of());

            String as = "moment " + moment;
            assertThat(new HashSet<>(arrived)).as(as).hasSameSizeAs(arrived);
            assertThat(ambiguous(outcomes)).as(as).hasSizeLessThanOrEqualTo(1);
            Set<String> accounted = new HashSet<>(arrived);
            accounted.addAll(ambiguous(outcomes));
            assertThat(accounted).as(as).hasSize(LETTERS);
        }
    }

    private void atOnce(Death one, Death other, Queue<String> arrived) throws InterruptedException, ExecutionException {
        ExecutorService runs = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> both = Stream.of(one, other)
                    .map(death -> runs.submit(() -> {
                        start.await();
                        return died(death, arrived);
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> run : both) {
                run.get();
            }
        } finally {
            runs.shutdownNow();
        }
    }

    private boolean died(Death death, Queue<String> arrived) {
        try {
            run(death, arrived, Set.of());
            return false;
        } catch (Died e) {
            return true;
        }
    }

    private List<Outcome> run(Death death, Queue<String> arrived, Set<String> resend) {
        List<Mailing> mailings = PERSPECTIVES.stream()
                .map(perspective -> new Mailing(
                        perspective, perspective, READERS, (reader, since) -> new Letter("Report", "Text\n", "Text\n")))
                .toList();
        Sender sender = new Sender("reports@example.com", Optional.empty(), List.of());
        try (Ledger ledger = death.of(opened());
                Mailer mailer = death.of(new Outbox(folder.resolve("outbox")), arrived)) {
            return new Delivery(mailer, ledger, sender, resend, InstantSource.fixed(NOON))
                    .deliver(EDITION, "manifest", mailings);
        }
    }

    private static List<String> ambiguous(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == Result.AMBIGUOUS)
                .map(outcome -> outcome.perspective() + " " + outcome.reader())
                .toList();
    }
}
