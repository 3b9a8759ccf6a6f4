package dev.quarterdeck.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Queues;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.site.MailQueue;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of events, whatever ledger they are recorded in. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
abstract class BouncesContract extends HeardEvents {

    BouncesContract(AwsFake aws) {
        super(aws);
    }

    @ParameterizedTest
    @CsvSource({"Send", "Delivery"})
    void aClaimThatNobodySettledIsSentOnceAnEventSaysSo(String type) {
        claim("2026-05-01.2", "ceo", 1, NOON);
        SesEvent sent = sent("2026-05-01.2", "ceo");
        Queues.put(aws, queue, (type.equals("Send") ? sent : sent.delivered()).json());

        assertThat(drain()).isEmpty();

        Receipt now = ledger.find(key("2026-05-01.2", "ceo")).orElseThrow();
        assertThat(now.state()).isEqualTo(State.SENT);
        assertThat(now.at()).isBetween(NOON.plusSeconds(5), NOON.plusSeconds(10));
        assertThat(Queues.left(aws, queue)).isZero();
    }

    @Test
    void whatIsKnownToBeSentIsNotRecordedAgain() {
        ledger.settle(claim("2026-05-01", "ceo", 1, NOON).in(State.SENT, NOON));

        assertThat(hear(
                        sent("2026-05-01", "ceo").json(),
                        sent("2026-05-01", "ceo").delivered().json()))
                .isEmpty();

        assertThat(states("ceo")).containsExactly(State.CLAIMED, State.SENT);
    }

    @Test
    void aHardBounceIsRecordedOnceAndNamedWithWhatToDo() {
        ledger.settle(claim("2026-05-01", "ceo", 1, NOON).in(State.SENT, NOON));
        String bounce =
                sent("2026-05-01", "ceo").bounced("Permanent", "General").json();
        Queues.put(aws, queue, bounce);
        Queues.put(aws, queue, bounce);

        assertThat(drain())
                .extracting(Problem::toString)
                .containsExactly(
                        queue + ":1:1: warning MAIL-BOUNCED: 2026-05-01/ceo to ann@example.com bounced (General); "
                                + "nothing more is sent there. Mend the address in site.properties, or once it takes mail give "
                                + "-Dconfirm=ann@example.com.");
        Queues.put(aws, queue, bounce);
        assertThat(drain()).isEmpty();

        assertThat(states("ceo")).containsExactly(State.CLAIMED, State.SENT, State.BOUNCED);
    }

    @Test
    void anyOrderEndsInTheSameState() {
        List<String> events = new ArrayList<>(List.of(
                sent("2026-05-01", "ceo").json(),
                sent("2026-05-01", "ceo").delivered().json(),
                sent("2026-05-01", "ceo").bounced("Permanent", "General").json(),
                sent("2026-05-01", "ceo").delayed().json()));
        for (String perspective : List.of("ceo", "cfo", "cto", "cmo")) {
            claim("2026-05-01", perspective, 1, NOON);
            Collections.rotate(events, 1);
            events.forEach(event -> hear(event.replace("[\"ceo\"]", "[\"" + perspective + "\"]")));

            assertThat(ledger.find(key("2026-05-01", perspective)).map(Receipt::state))
                    .as(perspective)
                    .contains(State.BOUNCED);
        }
    }

    @Test
    void aComplaintOutweighsAll() {
        ledger.settle(claim("2026-05-01", "ceo", 1, NOON).in(State.SENT, NOON));

        assertThat(hear(
                        sent("2026-05-01", "ceo").complained().json(),
                        sent("2026-05-01", "ceo").delivered().json()))
                .extracting(Problem::what)
                .containsExactly(
                        "2026-05-01/ceo to ann@example.com was reported as spam (abuse); nothing more is sent there");
        assertThat(states("ceo")).containsExactly(State.CLAIMED, State.SENT, State.COMPLAINED);
    }

    @Test
    void whatIsNotForGoodIsTheOwnersToKnowAndNoState() {
        claim("2026-05-01", "ceo", 1, NOON);

        assertThat(hear(
                        sent("2026-05-01", "ceo")
                                .bounced("Transient", "MailboxFull")
                                .json(),
                        sent("2026-05-01", "ceo")
                                .bounced("Undetermined", "Undetermined")
                                .json(),
                        sent("2026-05-01", "ceo").rejected().json(),
                        sent("2026-05-01", "ceo").delayed().json()))
                .extracting(problem -> problem.severity() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "warning MAIL-RETURNED", "warning MAIL-RETURNED", "warning MAIL-REJECTED", "info MAIL-DELAYED");
        assertThat(states("ceo")).containsExactly(State.CLAIMED);
    }

    @Test
    void aLetterWithSeveralDigestsSettlesThemAll() {
        claim("2026-05-01", "ceo", 1, NOON);
        claim("2026-05-01", "cfo", 1, NOON);

        assertThat(hear(sent("2026-05-01", "ceo_cfo").json())).isEmpty();

        assertThat(states("ceo")).containsExactly(State.CLAIMED, State.SENT);
        assertThat(states("cfo")).containsExactly(State.CLAIMED, State.SENT);
    }

    @Test
    void whatBecomesOfCopiesForTheRecordIsNoReadersLetter() {
        claim("2026-05-01", "ceo", 1, NOON);
        SesEvent copied = sent("2026-05-01", "ceo").bounced("Permanent", "General", "audit@example.com");

        assertThat(hear(
                        copied.to("audit@example.com").json(),
                        copied.to(ANN, "audit@example.com").json()))
                .isEmpty();
        assertThat(states("ceo")).containsExactly(State.CLAIMED);
    }

    @Test
    void anAddressThatMailIsForwardedToBouncesForTheReader() {
        claim("2026-05-01", "ceo", 1, NOON);

        assertThat(hear(sent("2026-05-01", "ceo")
                        .bounced("Permanent", "General", "ann@home.example")
                        .json()))
                .extracting(Problem::code)
                .containsExactly("MAIL-BOUNCED");
    }

    /** By the service's id where the ledger has it, else by the time at which the service took the message. */
    @ParameterizedTest
    @CsvSource({
        "0100017-a, 2026-05-01T18:00:00Z, 1",
        "0100017-z, 2026-05-01T12:00:05Z, 1",
        "0100017-z, 2026-05-01T13:00:05Z, 2",
        "0100017-z, 2026-05-01T12:59:51Z, 2",
    })
    void ofSeveralAttemptsTheOneThatItIsOfIsMeant(String serviceId, String mailedAt, int attempt) {
        Receipt first = claim("2026-05-01", "ceo", 1, NOON);
        ledger.settle(named(first.in(State.SENT, NOON), "0100017-a@email.amazonses.com"));
        claim("2026-05-01", "ceo", 2, NOON.plusSeconds(3600));

        hear(sent("2026-05-01", "ceo").bounced("Permanent", "General").json(serviceId, mailedAt));

        assertThat(ledger.all())
                .filteredOn(receipt -> receipt.state() == State.BOUNCED)
                .extracting(Receipt::attempt)
                .containsExactly(attempt);
    }

    @Test
    void aMessageIsDeletedOnlyOnceItsRecordIsWritten() {
        claim("2026-05-01", "ceo", 1, NOON);
        Queues.put(aws, queue, sent("2026-05-01", "ceo").json());
        Ledger full = new FullLedger(ledger);

        try (Bounces bounces = Bounces.open(queue)) {
            assertThatExceptionOfType(FullLedger.Full.class).isThrownBy(() -> bounces.drain(full, NEXT_DAY));
        }

        assertThat(Queues.left(aws, queue)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-24|ceo|READER",
                "2026-05-01|cfo|READER",
                "2026-05-01|ceo|0123456789abcdef",
                "x|ceo|READER",
                "2026-05-01|../ceo|READER",
                "2026-05-01|ceo|../../readers/ann"
            })
    void whatTheLedgerDoesNotKnowLeavesNoRecord(String tags) {
        claim("2026-05-01", "ceo", 1, NOON);
        String[] tag = tags.replace("READER", ledger.readerHash(ANN)).split("\\|", -1);
        SesEvent stranger = new SesEvent("Send", "{}", tag[0], tag[1], tag[2], List.of(ANN));

        assertThat(hear(stranger.bounced("Permanent", "General").json())).isEmpty();

        assertThat(ledger.all()).hasSize(1);
        assertThat(Queues.left(aws, queue)).isZero();
    }

    @Test
    void whatIsNoEventStaysForTheDeadLettersAndStopsNothing() {
        claim("2026-05-01", "ceo", 1, NOON);
        Queues.put(aws, queue, "no JSON");
        Queues.put(aws, queue, "{\"Type\": \"Notification\", \"Message\": \"{}\"}");
        Queues.put(aws, queue, sent("2026-05-01", "ceo").json());

        assertThat(drain())
                .extracting(Problem::what)
                .containsExactly("2 of its messages cannot be read as events of SES");

        assertThat(states("ceo")).containsExactly(State.CLAIMED, State.SENT);
        assertThat(Queues.left(aws, queue)).isEqualTo(2);
    }

    @Test
    void aQueueIsProvedWithoutTakingAnythingFromIt() throws IOException {
        Queues.put(aws, queue, sent("2026-05-01", "ceo").json());
        aws.forget();
        try (Bounces bounces = Bounces.open(queue)) {
            bounces.probe();
        }
        assertThat(aws.counts().path("sqs.ReceiveMessage").asInt()).isZero();
        assertThat(Queues.left(aws, queue)).isEqualTo(1);

        try (Bounces none = Bounces.open(new MailQueue(queue.url() + "-none", "us-east-1", "none"))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(none::probe)
                    .satisfies(refused -> assertThat(refused.problem().toString())
                            .contains("AWS-QUEUE", "there is no such queue", "Mend bounces.from"));
        }
    }
}
