package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.quarterdeck.ledger.Receipt.State;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger must do. */
abstract class LedgerContract {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String HASH = "0123456789abcdef";
    private static final String OTHER_HASH = "fedcba9876543210";
    private static final int DELIVERERS = 12;
    private static final int ROUNDS = 5;

    private Ledger ledger = new FolderLedger(Path.of("target/none"));

    /** A ledger in the test's own place, as another run would open it. */
    abstract Ledger opened();

    @BeforeEach
    void open() {
        ledger = opened();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatNobodyClaimedIsNotThere() {
        ledger.probe();

        assertThat(ledger.find(key("2026-05-01"))).isEmpty();
        assertThat(ledger.of("ceo", HASH)).isEmpty();
        assertThat(ledger.all()).isEmpty();
        assertThat(ledger.addresses()).isEmpty();
    }

    @Test
    void aSettledClaimReadsAsItWasWritten() {
        Receipt claimed = claimed("2026-05-01", 1);
        Receipt sent = claimed.in(State.SENT, NOON.plusSeconds(1));

        assertThat(ledger.claim(claimed)).isTrue();
        ledger.settle(sent);

        assertThat(ledger.find(key("2026-05-01"))).contains(sent);
        assertThat(ledger.all()).containsExactly(claimed, sent);
    }

    @Test
    void aClaimThatNobodySettledReadsAsAmbiguous() {
        Receipt claimed = claimed("2026-05-01", 1);
        ledger.claim(claimed);

        assertThat(ledger.find(key("2026-05-01"))).contains(claimed.in(State.AMBIGUOUS, NOON));
        assertThat(ledger.all()).extracting(Receipt::state).containsExactly(State.CLAIMED);
    }

    @Test
    void anAttemptIsClaimedOnceAndTheNextOneAgain() {
        assertThat(ledger.claim(claimed("2026-05-01", 1))).isTrue();
        assertThat(ledger.claim(claimed("2026-05-01", 1))).isFalse();
        ledger.settle(claimed("2026-05-01", 1).in(State.FAILED, NOON));
        assertThat(ledger.claim(claimed("2026-05-01", 1))).isFalse();

        assertThat(ledger.claim(claimed("2026-05-01", 2))).isTrue();

        assertThat(ledger.find(key("2026-05-01")).map(Receipt::attempt)).contains(2);
        assertThat(ledger.find(key("2026-05-01")).map(Receipt::state)).contains(State.AMBIGUOUS);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLAIMED")
    void aClaimIsSettledInAStateOnce(State state) {
        ledger.claim(claimed("2026-05-01", 1));
        ledger.settle(claimed("2026-05-01", 1).in(state, NOON));

        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.settle(claimed("2026-05-01", 1).in(state, NOON.plusSeconds(9))))
                .withMessageContaining("settled twice");
        assertThat(ledger.find(key("2026-05-01")))
                .contains(claimed("2026-05-01", 1).in(state, NOON));
    }

    @Test
    void aBounceIsNewerThanTheSendItIsOf() {
        Receipt claimed = claimed("2026-05-01", 1);
        ledger.claim(claimed);
        ledger.settle(claimed.in(State.BOUNCED, NOON.plusSeconds(60)));
        ledger.settle(claimed.in(State.SENT, NOON.plusSeconds(1)));

        assertThat(ledger.find(key("2026-05-01")).map(Receipt::state)).contains(State.BOUNCED);
    }

    /** All with the same time and the same content, as those of runs that were started together. */
    @Test
    void ofDeliverersAtOnceOneClaims() throws InterruptedException, ExecutionException {
        for (int round = 1; round <= ROUNDS; round++) {
            int attempt = round;
            List<Boolean> claims = atOnce(deliverer -> {
                try (Ledger own = opened()) {
                    return own.claim(claimed("2026-05-01", attempt));
                }
            });

            assertThat(claims).filteredOn(claim -> claim).as("round " + round).hasSize(1);
        }
        assertThat(ledger.all()).hasSize(ROUNDS);
    }

    @Test
    void findsTheLettersOfOneReaderAndPerspectiveAlone() {
        List<Receipt> hers = List.of(
                claimed("2026-04-24.9", 1),
                claimed("2026-04-24.10", 1),
                claimed("2026-04-24.10", 2),
                claimed("2026-05-01", 1));
        List.of(3, 1, 0, 2).forEach(index -> ledger.claim(hers.get(index)));
        ledger.claim(of(new Receipt.Key("2026-05-01", "ceo", OTHER_HASH), 1));
        ledger.claim(of(new Receipt.Key("2026-05-01", "cfo", HASH), 1));
        ledger.claim(of(new Receipt.Key("2026-05-01", "ceo-2", HASH), 1));
        ledger.introduce(HASH, "ann@example.com");

        assertThat(ledger.of("ceo", HASH)).containsExactlyElementsOf(hers);
        assertThat(ledger.find(key("2026-04-24"))).isEmpty();
        assertThat(ledger.find(key("2026-04-24.10")).map(Receipt::attempt)).contains(2);
    }

    @Test
    void listsAllInOrder() {
        List<Receipt> all = new ArrayList<>();
        for (String edition : List.of("2026-04-24", "2026-04-24.2", "2026-04-24.10", "2026-05-01")) {
            for (String perspective : List.of("ceo", "cfo")) {
                for (String reader : List.of(HASH, OTHER_HASH)) {
                    Receipt claimed = of(new Receipt.Key(edition, perspective, reader), 1);
                    all.add(claimed);
                    all.add(claimed.in(State.SENT, NOON.plusSeconds(1)));
                }
            }
        }
        for (int i = all.size() - 2; i >= 0; i -= 2) {
            ledger.claim(all.get(i));
            ledger.settle(all.get(i + 1));
        }

        assertThat(ledger.all()).containsExactlyElementsOf(all);
    }

    @Test
    void aReaderHasOneNameInAllRunsAndAnotherInAnotherPlace() throws InterruptedException, ExecutionException {
        List<String> names = atOnce(run -> {
            try (Ledger own = opened()) {
                return own.readerHash(run % 2 == 0 ? "ann@example.com" : "Ann@Example.com");
            }
        });

        assertThat(names).containsOnly(ledger.readerHash("ann@example.com")).allMatch(name -> name.length() == 16);
        assertThat(ledger.readerHash("bob@example.com")).isNotIn(names);
        assertThat(new FolderLedger(Path.of("target/another-ledger")).readerHash("ann@example.com"))
                .isNotIn(names);
    }

    @Test
    void addressesLieApart() {
        ledger.introduce(HASH, "ann@example.com");
        ledger.introduce(OTHER_HASH, "bob@example.com");
        ledger.introduce(HASH, "thief@example.com");
        ledger.claim(claimed("2026-05-01", 1));

        assertThat(ledger.addresses()).isEqualTo(Map.of(HASH, "ann@example.com", OTHER_HASH, "bob@example.com"));
        assertThat(ledger.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "../2026-05-01, ceo, 0123456789abcdef",
        "2026-05-01 000001 sent, ceo, 0123456789abcdef",
        "2026-05-01, ../ceo, 0123456789abcdef",
        "2026-05-01, ceo x, 0123456789abcdef",
        "2026-05-01, Ceo, 0123456789abcdef",
        "2026-05-01, ceo, ../../readers/ann",
        "2026-05-01, ceo, ann@example.com",
        "2026-05-01, ceo, ''",
        "'', ceo, 0123456789abcdef",
    })
    void whatIsNoNameIsNoKey(String edition, String perspective, String reader) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Receipt.Key(edition, perspective, reader));
    }

    private interface Work<T> {
        T by(int deliverer) throws Exception;
    }

    private static <T> List<T> atOnce(Work<T> work) throws InterruptedException, ExecutionException {
        ExecutorService deliverers = Executors.newFixedThreadPool(DELIVERERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = IntStream.range(0, DELIVERERS)
                    .<Callable<T>>mapToObj(deliverer -> () -> {
                        start.await();
                        return work.by(deliverer);
                    })
                    .map(deliverers::submit)
                    .toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            deliverers.shutdownNow();
        }
    }

    private static Receipt.Key key(String edition) {
        return new Receipt.Key(edition, "ceo", HASH);
    }

    static Receipt claimed(String edition, int attempt) {
        return of(key(edition), attempt);
    }

    private static Receipt of(Receipt.Key key, int attempt) {
        return new Receipt(key, State.CLAIMED, NOON, "id@example.com", "5b", "b0d1", "3a", attempt);
    }
}
