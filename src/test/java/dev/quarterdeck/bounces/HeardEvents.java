package dev.quarterdeck.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Queues;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.site.MailQueue;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A queue of events, and a ledger in which what they say is recorded. */
abstract class HeardEvents {

    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final Instant NEXT_DAY = NOON.plusSeconds(86_400);
    static final String ANN = "ann@example.com";

    final AwsFake aws;
    final MailQueue queue;
    Ledger ledger = new FolderLedger(Path.of("target/none"));

    HeardEvents(AwsFake aws) {
        this.aws = aws;
        this.queue = Queues.fresh(aws);
    }

    /** A ledger in the test's own place. */
    abstract Ledger opened();

    @BeforeEach
    void open() throws IOException {
        ledger = opened();
        aws.forget();
    }

    @AfterEach
    void everyRequestIsOneThatTheServiceKnows() throws IOException {
        ledger.close();
        assertThat(aws.violations()).isEmpty();
    }

    /** The same without the way through a queue. */
    List<Problem> hear(String... events) {
        Recorder recorder = new Recorder(ledger, Place.startOf("sqs:events"), NEXT_DAY);
        return Arrays.stream(events)
                .map(EventReader::read)
                .flatMap(Optional::stream)
                .flatMap(event -> recorder.record(event).stream())
                .toList();
    }

    List<Problem> drain() {
        try (Bounces bounces = Bounces.open(queue)) {
            return bounces.drain(ledger, NEXT_DAY);
        }
    }

    SesEvent sent(String edition, String perspective) {
        return SesEvent.sent(edition, perspective, ledger.readerHash(ANN), ANN);
    }

    Receipt claim(String edition, String perspective, int attempt, Instant at) {
        Receipt claim = new Receipt(
                key(edition, perspective), State.CLAIMED, at, "id@example.com", "5b", "b0d1", "3a", attempt);
        ledger.claim(claim);
        return claim;
    }

    static Receipt named(Receipt receipt, String id) {
        return new Receipt(receipt.key(), receipt.state(), receipt.at(), id, "5b", "b0d1", "3a", receipt.attempt());
    }

    Receipt.Key key(String edition, String perspective) {
        return new Receipt.Key(edition, perspective, ledger.readerHash(ANN));
    }

    List<State> states(String perspective) {
        return ledger.of(perspective, ledger.readerHash(ANN)).stream()
                .map(Receipt::state)
                .toList();
    }
}
