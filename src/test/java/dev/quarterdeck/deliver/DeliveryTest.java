package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is sent what in several runs, one after another and at once: each letter once. */
class DeliveryTest extends WithEmptyLedger {

    @Test
    void aSecondRunSendsNothing() throws IOException {
        Mailing mailing = Posted.mailing("Report", "ann@example.com", "bob@example.com");

        assertThat(posted.deliver("2026-05-01", mailing))
                .extracting(Outcome::result)
                .containsExactly(Result.SENT, Result.SENT);
        assertThat(posted.deliver("2026-05-01", mailing))
                .extracting(Outcome::result)
                .containsExactly(Result.ALREADY_SENT, Result.ALREADY_SENT);
        assertThat(posted.messages()).hasSize(2);
    }

    @Test
    void anAskedForRepeatIsAnAttemptOfItsOwn() throws IOException {
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com"));

        List<Outcome> again = posted.delivery(Set.of("ceo"))
                .deliver("2026-05-01", "m", List.of(Posted.mailing("Report", "ann@example.com")));

        assertThat(again).extracting(Outcome::result).containsExactly(Result.SENT);
        assertThat(posted.ledger().all())
                .filteredOn(receipt -> receipt.state() == State.SENT)
                .extracting(Receipt::attempt)
                .containsExactly(1, 2);
    }

    @Test
    void aRepeatForOneReaderIsNobodyElses() throws IOException {
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com", "bob@example.com"));
        Delivery again = posted.delivery(Set.of("ceo:bob@example.com", "cfo"));

        assertThat(again.isDue("2026-05-01", List.of(Posted.mailing("Report", "bob@example.com"))))
                .isTrue();
        assertThat(again.isDue("2026-05-01", List.of(Posted.mailing("Report", "ann@example.com"))))
                .isFalse();
        assertThat(again.deliver(
                        "2026-05-01", "m", List.of(Posted.mailing("Report", "ann@example.com", "bob@example.com"))))
                .extracting(Outcome::result)
                .containsExactly(Result.ALREADY_SENT, Result.SENT);
    }

    @Test
    void aClaimThatNobodySettledIsNamedAndNotSent() throws IOException {
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com"));
        try (Stream<Path> files = Files.walk(folder.resolve("ledger/records"))) {
            for (Path sent :
                    files.filter(file -> file.toString().endsWith(".sent.json")).toList()) {
                Files.delete(sent);
            }
        }

        List<Outcome> outcomes =
                posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com", "bob@example.com"));

        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.AMBIGUOUS, Result.SENT);
        assertThat(outcomes.get(0).reason()).contains("-Dresend=ceo:ann@example.com if");
    }

    @Test
    void anOutboxThatCannotBeWrittenIsAFailureThatTheNextRunMends() throws IOException {
        Files.writeString(folder.resolve("outbox"), "a file where the folder should be");
        assertThat(posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com")))
                .extracting(Outcome::result)
                .containsExactly(Result.FAILED);

        Files.delete(folder.resolve("outbox"));

        assertThat(posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com")))
                .extracting(Outcome::result)
                .containsExactly(Result.SENT);
    }

    @Test
    void eachReaderIsToldWhatChangedSinceTheLastEditionTheyWereSent() throws IOException {
        posted.deliver("2026-04-24", Posted.mailing("Report", "ann@example.com"));
        posted.deliver("2026-04-24.10", Posted.mailing("Report", "ann@example.com"));
        posted.deliver("2026-04-24.9", Posted.mailing("Report", "bob@example.com"));
        StringBuilder told = new StringBuilder();
        Mailing mailing = new Mailing(
                "ceo", "CEO", List.of("ann@example.com", "bob@example.com", "cy@example.com"), (reader, since) -> {
                    told.append(since.orElse("nothing")).append(' ');
                    return new Letter("Report", Posted.TEXT, Posted.TEXT, Posted.TEXT);
                });

        posted.deliver("2026-05-01", mailing);

        assertThat(told).hasToString("2026-04-24.10 2026-04-24.9 nothing ");
    }

    @Test
    void ofManyDeliverersAtOnceOneSendsToEachReader() throws Exception {
        Mailing mailing = Posted.mailing("Report", "ann@example.com", "bob@example.com", "cy@example.com");
        var pool = Executors.newFixedThreadPool(8);
        Callable<List<Outcome>> run = () -> posted.deliver("2026-05-01", mailing);
        int sent = 0;
        for (Future<List<Outcome>> one : pool.invokeAll(List.of(run, run, run, run, run, run, run, run))) {
            sent += (int) one.get().stream()
                    .filter(outcome -> outcome.result() == Result.SENT)
                    .count();
        }
        pool.shutdown();

        assertThat(sent).isEqualTo(3);
        assertThat(posted.ledger().all())
                .filteredOn(receipt -> receipt.state() == State.SENT)
                .hasSize(3);
    }

    @Test
    void ofManyDeliverersAtOnceOneSendsEachReaderAllTheirLetters() throws Exception {
        List<Mailing> mailings = List.of(
                Posted.mailing("Report", "ann@example.com", "bob@example.com"),
                new Mailing("cfo", "CFO", List.of("bob@example.com", "Ann@example.com"), Posted.same("Other")));
        Cover cover = new Cover("Reports", told -> told.size() + " reports");
        var pool = Executors.newFixedThreadPool(8);
        Callable<List<Outcome>> run =
                () -> posted.delivery(Set.of()).deliverTogether("2026-05-01", "manifest", mailings, cover);
        int sent = 0;
        for (Future<List<Outcome>> one : pool.invokeAll(List.of(run, run, run, run, run, run, run, run))) {
            sent += (int) one.get().stream()
                    .filter(outcome -> outcome.result() == Result.SENT)
                    .count();
        }
        pool.shutdown();

        assertThat(sent).isEqualTo(4);
        assertThat(posted.messages()).hasSize(2);
        assertThat(Posted.read(posted.messages().get(0)).getSubject()).isEqualTo("2 reports");
    }

    /** A letter of a message that another run has begun to claim is left to it, and is due again if that run died long ago. */
    @ParameterizedTest
    @CsvSource({"2026-05-01T11:50:00Z, 0", "2026-05-01T11:40:00Z, 1"})
    void aMessageThatAnotherRunHasBegunIsNotTornApart(Instant begun, int messages) throws IOException {
        String hash = posted.ledger().readerHash("ann@example.com");
        posted.ledger()
                .claim(new Receipt(
                        new Receipt.Key("2026-05-01", "ceo", hash),
                        State.CLAIMED,
                        begun,
                        "2026-05-01.ceo+cfo." + hash + ".1@example.com",
                        "s",
                        "b",
                        "m",
                        1));
        Files.createDirectories(folder.resolve("outbox"));
        List<Mailing> mailings = List.of(
                Posted.mailing("Report", "ann@example.com"),
                new Mailing("cfo", "CFO", List.of("ann@example.com"), Posted.same("Other")));

        List<Outcome> outcomes = posted.delivery(Set.of())
                .deliverTogether("2026-05-01", "manifest", mailings, new Cover("Reports", told -> "reports"));

        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(Result.AMBIGUOUS, messages == 0 ? Result.AMBIGUOUS : Result.SENT);
        assertThat(posted.messages()).hasSize(messages);
    }

    /** A run may last for hours, and whoever comes upon one of its claims must be able to tell that it is alive. */
    @Test
    void eachRecordCarriesTheTimeAtWhichItIsMade() {
        AtomicReference<Instant> now = new AtomicReference<>(Posted.NOON);
        InstantSource clock = () -> now.getAndUpdate(then -> then.plus(Duration.ofMinutes(10)));

        posted.delivery(Set.of(), clock)
                .deliver(
                        "2026-05-01",
                        "manifest",
                        List.of(Posted.mailing("Report", "ann@example.com", "bob@example.com")));

        assertThat(posted.ledger().all())
                .extracting(receipt -> receipt.state() + " " + receipt.at())
                .containsExactlyInAnyOrder(
                        "CLAIMED 2026-05-01T12:10:00Z",
                        "SENT 2026-05-01T12:20:00Z",
                        "CLAIMED 2026-05-01T12:30:00Z",
                        "SENT 2026-05-01T12:40:00Z");
    }

    @Test
    void recordsHoldNoAddressButTheMapForTheAuditor() throws IOException {
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com"));

        try (Stream<Path> files = Files.walk(folder.resolve("ledger"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean map = file.startsWith(folder.resolve("ledger/readers"));
                assertThat(Files.readString(file).contains("ann@example.com"))
                        .as(file.toString())
                        .isEqualTo(map);
            }
        }
    }
}
