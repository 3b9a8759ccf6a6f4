package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.DynamoDbLocal;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.ledger.DynamoLedger;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.ForwardingLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.site.LedgerTarget;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is known of each letter when the ledger fails between two of them. */
class LedgerFailureTest {

    private static final InstantSource AT_NOON = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final Sender SENDER = new Sender("reports@example.com", Optional.empty(), List.of());
    private static final List<String> READERS = List.of("ann@example.com", "bob@example.com", "eve@example.com");

    @TempDir
    Path folder;

    /** Where a disk or a service fails for good. */
    enum Step {
        FIND,
        CLAIM,
        SETTLE
    }

    /** Fails at the second reader's step, and counts what it is asked from then on. */
    private static final class Failing extends ForwardingLedger {

        private final Step at;
        private final RuntimeException failure;
        private int passed;
        private int askedSince;

        Failing(Ledger ledger, Step at, RuntimeException failure) {
            super(ledger);
            this.at = at;
            this.failure = failure;
        }

        private void pass(Step step) {
            if (passed > 1) {
                askedSince++;
            }
            if (step == at && ++passed > 1) {
                throw failure;
            }
        }

        @Override
        public Optional<Receipt> find(Receipt.Key key) {
            pass(Step.FIND);
            return super.find(key);
        }

        @Override
        public boolean claim(Receipt receipt) {
            pass(Step.CLAIM);
            return super.claim(receipt);
        }

        @Override
        public void settle(Receipt receipt) {
            pass(Step.SETTLE);
            super.settle(receipt);
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void whatWasSentSoFarIsToldAndNobodyIsMailedWithoutAClaim(Step at) throws IOException {
        FolderLedger sound = soundLedger();
        Failing failing = new Failing(sound, at, new UncheckedIOException("disk", new IOException("full")));

        List<Outcome> outcomes = deliver(failing);

        assertThat(outcomes).extracting(Outcome::reader).isEqualTo(READERS);
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(Result.SENT, at == Step.SETTLE ? Result.AMBIGUOUS : Result.FAILED, Result.FAILED);
        assertThat(outcomes.get(1).reason())
                .isEqualTo((at == Step.SETTLE ? "taken, and not recorded: " : "") + "the ledger at " + sound.name()
                        + " cannot be read or written; mend that and run again");
        assertThat(outcomes.get(2).reason()).startsWith("the ledger at ");
        assertThat(failing.askedSince).isZero();
        assertThat(messages()).isEqualTo(at == Step.SETTLE ? 2 : 1);

        assertThat(deliver(sound))
                .extracting(Outcome::result)
                .containsExactly(Result.ALREADY_SENT, at == Step.SETTLE ? Result.AMBIGUOUS : Result.SENT, Result.SENT);
        assertThat(messages()).isEqualTo(3);
    }

    @Test
    void aServiceThatRefusesSaysWhatToDo() throws IOException {
        Problem denied = Problem.error(
                Place.startOf("dynamodb:table"), "AWS-DENIED", "dynamodb:PutItem: no right to it", "Use another role");

        List<Outcome> outcomes = deliver(new Failing(soundLedger(), Step.CLAIM, new RefusedException(denied)));

        assertThat(outcomes.get(1).reason())
                .endsWith("cannot be asked or written: dynamodb:PutItem: no right to it; use another role");
    }

    @Test
    void wholeMessagesOfSeveralReportsAreToldReportByReport() throws IOException {
        Failing failing = new Failing(soundLedger(), Step.SETTLE, new UncheckedIOException("disk", new IOException()));

        List<Outcome> outcomes = together(failing);

        assertThat(outcomes)
                .extracting(outcome ->
                        outcome.reader().substring(0, 3) + " " + outcome.perspective() + " " + outcome.result())
                .containsExactly(
                        "ann ceo SENT",
                        "ann cfo AMBIGUOUS",
                        "bob ceo FAILED",
                        "bob cfo FAILED",
                        "eve ceo FAILED",
                        "eve cfo FAILED");
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void aMessageOfWhichOnePartCannotBeClaimedIsSentWholeByTheNextRun() throws IOException {
        FolderLedger sound = soundLedger();
        Failing failing = new Failing(sound, Step.CLAIM, new UncheckedIOException("disk", new IOException()));

        assertThat(together(failing)).extracting(Outcome::result).containsOnly(Result.FAILED);
        assertThat(messages()).isZero();

        assertThat(together(sound)).extracting(Outcome::result).containsOnly(Result.SENT);
        assertThat(messages()).isEqualTo(READERS.size());
    }

    /** Amazon's own DynamoDB, whose table is deleted after the first letter is settled, or the second one claimed. */
    @ParameterizedTest
    @EnumSource(names = {"CLAIM", "SETTLE"})
    @ExtendWith(DynamoDbLocal.OfThisRun.class)
    void aTableThatIsDeletedBetweenTwoLettersEndsTheRoundWithWhatIsKnown(Step before, DynamoDbLocal server)
            throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        LedgerTarget.Table table = Tables.fresh(server.address());
        Ledger real = DynamoDbLocal.answering(server.address(), () -> DynamoLedger.open(table));
        try (Ledger losing = new ForwardingLedger(real) {
            private int claims;

            @Override
            public boolean claim(Receipt receipt) {
                boolean claimed = super.claim(receipt);
                lose(before == Step.SETTLE && ++claims == 2);
                return claimed;
            }

            @Override
            public void settle(Receipt receipt) {
                super.settle(receipt);
                lose(before == Step.CLAIM);
            }

            private void lose(boolean now) {
                if (now) {
                    Tables.delete(server.address(), table);
                }
            }
        }) {
            List<Outcome> outcomes = deliver(losing);

            assertThat(outcomes)
                    .extracting(Outcome::result)
                    .containsExactly(
                            Result.SENT, before == Step.SETTLE ? Result.AMBIGUOUS : Result.FAILED, Result.FAILED);
            assertThat(outcomes.get(2).reason())
                    .startsWith("the ledger at " + real.name() + " cannot be asked or written: dynamodb:")
                    .contains("there is no such table in this region (ResourceNotFoundException); make it");
            assertThat(messages()).isEqualTo(before == Step.SETTLE ? 2 : 1);
        }
    }

    private List<Outcome> together(Ledger ledger) {
        return new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), AT_NOON)
                .deliverTogether(
                        "2026-05-01",
                        "m",
                        List.of(mailing("ceo"), mailing("cfo")),
                        new Cover("Reports", told -> "Reports"));
    }

    private List<Outcome> deliver(Ledger ledger) {
        return new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), AT_NOON)
                .deliver("2026-05-01", "m", List.of(mailing("ceo")));
    }

    private static Mailing mailing(String perspective) {
        return new Mailing(
                perspective, perspective, READERS, (reader, last) -> new Letter("Report", "text\n", "text\n"));
    }

    /** That has named a reader before, so that asking for one fails where it should. */
    private FolderLedger soundLedger() throws IOException {
        Files.createDirectories(folder.resolve("outbox"));
        FolderLedger ledger = new FolderLedger(folder.resolve("ledger"));
        ledger.readerHash("ann@example.com");
        return ledger;
    }

    private long messages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.count();
        }
    }
}
