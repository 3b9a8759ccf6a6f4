package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.deliver.Outcome.Result;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import dev.quarterdeck.ledger.Receipt.State;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final InstantSource AT_NOON = InstantSource.fixed(NOON);
    private static final Sender SENDER =
            new Sender("reports@example.com", Optional.of("owner@example.com"), List.of("audit@example.com"));
    private static final String TEXT = "CEO REPORT\n\nFull report:\nhttps://reports.example.com/2026-05-01/ceo/\n";

    @TempDir
    Path folder;

    private FolderLedger ledger = new FolderLedger(Path.of(""));

    @BeforeEach
    void anEmptyLedger() {
        ledger = new FolderLedger(folder.resolve("ledger"));
    }

    @Test
    void writesAMessageThatAMailProgramReadsBack() throws IOException, MessagingException {
        deliver("2026-05-01", mailing("SAMPLE [2026-05-01] CEO: runway 8.2 months", "ann@example.com"));

        MimeMessage message = onlyMessage();
        assertThat(message.getSubject()).isEqualTo("SAMPLE [2026-05-01] CEO: runway 8.2 months");
        assertThat(message.getFrom()).extracting(Address::toString).containsExactly("reports@example.com");
        assertThat(message.getRecipients(RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("ann@example.com");
        assertThat(message.getRecipients(RecipientType.BCC))
                .extracting(Address::toString)
                .containsExactly("audit@example.com");
        assertThat(message.getSentDate().toInstant()).isEqualTo(NOON);
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=us-ascii");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(TEXT);
    }

    @Test
    void aLinkOfTheReadersOwnGoesToTheReaderAlone() throws IOException, MessagingException {
        String own = TEXT.replace("/ceo/\n", "/ceo/?k=own\n");
        deliver(
                "2026-05-01",
                new Mailing(
                        "ceo",
                        "CEO",
                        List.of("ann@example.com"),
                        (reader, since) -> new Letter("Report", TEXT, TEXT, own)));

        assertThat(messages()).hasSize(2);
        MimeMessage copy = read(messages().get(0));
        MimeMessage message = read(messages().get(1));
        assertThat(message.getAllRecipients()).extracting(Address::toString).containsExactly("ann@example.com");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(own);
        assertThat(copy.getAllRecipients()).extracting(Address::toString).containsExactly("audit@example.com");
        assertThat(copy.getContent().toString().replace("\r\n", "\n")).isEqualTo(TEXT);
        assertThat(copy.getHeader("X-Report-Reader")).containsExactly("ann@example.com");
        assertThat(copy.getMessageID()).isEqualTo(message.getMessageID().replace("<", "<copy."));
        assertThat(copy.getHeader("X-Content-SHA256")).isEqualTo(message.getHeader("X-Content-SHA256"));
        assertThat(ledger.all()).extracting(Receipt::bodySha256).containsOnly(message.getHeader("X-Content-SHA256")[0]);
    }

    @Test
    void aLineBreakInASubjectCannotBecomeAHeader() throws IOException, MessagingException {
        deliver("2026-05-01", mailing("Report\r\nBcc: thief@example.com\r\n\r\n<script>", "ann@example.com"));

        MimeMessage message = onlyMessage();
        assertThat(message.getRecipients(RecipientType.BCC))
                .extracting(Address::toString)
                .containsExactly("audit@example.com");
        assertThat(message.getSubject()).isEqualTo("Report  Bcc: thief@example.com    <script>");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(TEXT);
    }

    @Test
    void writesASubjectInAnyScript() throws IOException, MessagingException {
        String subject = "Überblick: Σ der Häfen, 港のまとめ, ещё одна длинная строка для проверки";
        deliver("2026-05-01", mailing(subject, "ann@example.com"));

        assertThat(onlyMessage().getSubject()).isEqualTo(subject);
    }

    @Test
    void aSecondRunSendsNothing() throws IOException {
        Mailing mailing = mailing("Report", "ann@example.com", "bob@example.com");

        assertThat(deliver("2026-05-01", mailing))
                .extracting(Outcome::result)
                .containsExactly(Result.SENT, Result.SENT);
        assertThat(deliver("2026-05-01", mailing))
                .extracting(Outcome::result)
                .containsExactly(Result.ALREADY_SENT, Result.ALREADY_SENT);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void anAskedForRepeatIsAnAttemptOfItsOwn() throws IOException {
        deliver("2026-05-01", mailing("Report", "ann@example.com"));

        List<Outcome> again = new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of("ceo"), AT_NOON)
                .deliver("2026-05-01", "m", List.of(mailing("Report", "ann@example.com")));

        assertThat(again).extracting(Outcome::result).containsExactly(Result.SENT);
        assertThat(ledger.all())
                .filteredOn(receipt -> receipt.state() == State.SENT)
                .extracting(Receipt::attempt)
                .containsExactly(1, 2);
    }

    @Test
    void aRepeatForOneReaderIsNobodyElses() throws IOException {
        deliver("2026-05-01", mailing("Report", "ann@example.com", "bob@example.com"));
        Delivery again = new Delivery(
                new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of("ceo:bob@example.com", "cfo"), AT_NOON);

        assertThat(again.isDue("2026-05-01", List.of(mailing("Report", "bob@example.com"))))
                .isTrue();
        assertThat(again.isDue("2026-05-01", List.of(mailing("Report", "ann@example.com"))))
                .isFalse();
        assertThat(again.deliver("2026-05-01", "m", List.of(mailing("Report", "ann@example.com", "bob@example.com"))))
                .extracting(Outcome::result)
                .containsExactly(Result.ALREADY_SENT, Result.SENT);
    }

    @Test
    void aClaimThatNobodySettledIsNamedAndNotSent() throws IOException {
        deliver("2026-05-01", mailing("Report", "ann@example.com"));
        try (Stream<Path> files = Files.walk(folder.resolve("ledger/records"))) {
            for (Path sent :
                    files.filter(file -> file.toString().endsWith(".sent.json")).toList()) {
                Files.delete(sent);
            }
        }

        List<Outcome> outcomes = deliver("2026-05-01", mailing("Report", "ann@example.com", "bob@example.com"));

        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.AMBIGUOUS, Result.SENT);
        assertThat(outcomes.get(0).reason()).contains("-Dresend=ceo:ann@example.com if");
    }

    @Test
    void anOutboxThatCannotBeWrittenIsAFailureThatTheNextRunMends() throws IOException {
        Files.writeString(folder.resolve("outbox"), "a file where the folder should be");
        assertThat(deliver("2026-05-01", mailing("Report", "ann@example.com")))
                .extracting(Outcome::result)
                .containsExactly(Result.FAILED);

        Files.delete(folder.resolve("outbox"));

        assertThat(deliver("2026-05-01", mailing("Report", "ann@example.com")))
                .extracting(Outcome::result)
                .containsExactly(Result.SENT);
    }

    @Test
    void eachReaderIsToldWhatChangedSinceTheLastEditionTheyWereSent() throws IOException {
        deliver("2026-04-24", mailing("Report", "ann@example.com"));
        deliver("2026-04-24.10", mailing("Report", "ann@example.com"));
        deliver("2026-04-24.9", mailing("Report", "bob@example.com"));
        StringBuilder told = new StringBuilder();
        Mailing mailing = new Mailing(
                "ceo", "CEO", List.of("ann@example.com", "bob@example.com", "cy@example.com"), (reader, since) -> {
                    told.append(since.orElse("nothing")).append(' ');
                    return new Letter("Report", TEXT, TEXT, TEXT);
                });

        deliver("2026-05-01", mailing);

        assertThat(told).hasToString("2026-04-24.10 2026-04-24.9 nothing ");
    }

    @Test
    void aLetterAnswersTheReadersLastOfThePerspective() throws IOException, MessagingException {
        deliver("2026-04-24", mailing("Report", "ann@example.com"));
        String first = onlyMessage().getMessageID();
        deliver("2026-04-24", new Mailing("cfo", "CFO", List.of("ann@example.com"), same("Other")));
        deliver("2026-05-01", mailing("Report", "ann@example.com", "bob@example.com"));
        deliver("2026-05-08", mailing("Report", "ann@example.com"));

        List<MimeMessage> ann = to("ann@example.com", "ceo");
        assertThat(ann).hasSize(3);
        assertThat(ann.get(0).getHeader("References")).isNull();
        assertThat(ann.get(1).getHeader("In-Reply-To")).containsExactly(first);
        assertThat(ann.get(2).getHeader("In-Reply-To"))
                .containsExactly(ann.get(1).getMessageID());
        assertThat(MimeUtility.unfold(ann.get(2).getHeader("References", null)))
                .isEqualTo(first + " " + ann.get(1).getMessageID());
        assertThat(to("bob@example.com", "ceo").get(0).getHeader("In-Reply-To")).isNull();
    }

    @Test
    void aLongThreadIsKnownByItsFirstAndItsLastLetters() throws IOException, MessagingException {
        for (int edition = 1; edition <= 14; edition++) {
            deliver("2026-05-%02d".formatted(edition), mailing("Report", "ann@example.com"));
        }

        List<MimeMessage> all = to("ann@example.com", "ceo");
        List<String> references = List.of(
                MimeUtility.unfold(all.get(13).getHeader("References", null)).split(" ", -1));
        assertThat(references)
                .hasSize(11)
                .startsWith(all.get(0).getMessageID(), all.get(3).getMessageID());
        assertThat(references).endsWith(all.get(12).getMessageID());
    }

    @Test
    void namesTheReportsForMailProgramsThatSort() throws IOException, MessagingException {
        deliver("2026-05-01", mailing("Report", "ann@example.com"));

        assertThat(onlyMessage().getHeader("List-Id")).containsExactly("CEO <ceo.reports.example.com>");
        assertThat(onlyMessage().getHeader("Reply-To")).containsExactly("owner@example.com");
    }

    @Test
    void ofManyDeliverersAtOnceOneSendsToEachReader() throws Exception {
        Mailing mailing = mailing("Report", "ann@example.com", "bob@example.com", "cy@example.com");
        var pool = Executors.newFixedThreadPool(8);
        Callable<List<Outcome>> run = () -> deliver("2026-05-01", mailing);
        int sent = 0;
        for (Future<List<Outcome>> one : pool.invokeAll(List.of(run, run, run, run, run, run, run, run))) {
            sent += (int) one.get().stream()
                    .filter(outcome -> outcome.result() == Result.SENT)
                    .count();
        }
        pool.shutdown();

        assertThat(sent).isEqualTo(3);
        assertThat(ledger.all())
                .filteredOn(receipt -> receipt.state() == State.SENT)
                .hasSize(3);
    }

    @Test
    void ofManyDeliverersAtOnceOneSendsEachReaderAllTheirLetters() throws Exception {
        List<Mailing> mailings = List.of(
                mailing("Report", "ann@example.com", "bob@example.com"),
                new Mailing("cfo", "CFO", List.of("bob@example.com", "Ann@example.com"), same("Other")));
        Cover cover = new Cover("Reports", told -> told.size() + " reports");
        var pool = Executors.newFixedThreadPool(8);
        Callable<List<Outcome>> run =
                () -> new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), AT_NOON)
                        .deliverTogether("2026-05-01", "manifest", mailings, cover);
        int sent = 0;
        for (Future<List<Outcome>> one : pool.invokeAll(List.of(run, run, run, run, run, run, run, run))) {
            sent += (int) one.get().stream()
                    .filter(outcome -> outcome.result() == Result.SENT)
                    .count();
        }
        pool.shutdown();

        assertThat(sent).isEqualTo(4);
        assertThat(messages()).hasSize(2);
        assertThat(read(messages().get(0)).getSubject()).isEqualTo("2 reports");
    }

    /** A letter of a message that another run has begun to claim is left to it, and is due again if that run died long ago. */
    @ParameterizedTest
    @CsvSource({"2026-05-01T11:50:00Z, 0", "2026-05-01T11:40:00Z, 1"})
    void aMessageThatAnotherRunHasBegunIsNotTornApart(Instant begun, int messages) throws IOException {
        String hash = ledger.readerHash("ann@example.com");
        ledger.claim(new Receipt(
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
                mailing("Report", "ann@example.com"),
                new Mailing("cfo", "CFO", List.of("ann@example.com"), same("Other")));

        List<Outcome> outcomes = new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), AT_NOON)
                .deliverTogether("2026-05-01", "manifest", mailings, new Cover("Reports", told -> "reports"));

        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(Result.AMBIGUOUS, messages == 0 ? Result.AMBIGUOUS : Result.SENT);
        assertThat(messages()).hasSize(messages);
    }

    /** A run may last for hours, and whoever comes upon one of its claims must be able to tell that it is alive. */
    @Test
    void eachRecordCarriesTheTimeAtWhichItIsMade() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        InstantSource clock = () -> now.getAndUpdate(then -> then.plus(Duration.ofMinutes(10)));

        new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), clock)
                .deliver("2026-05-01", "manifest", List.of(mailing("Report", "ann@example.com", "bob@example.com")));

        assertThat(ledger.all())
                .extracting(receipt -> receipt.state() + " " + receipt.at())
                .containsExactlyInAnyOrder(
                        "CLAIMED 2026-05-01T12:10:00Z",
                        "SENT 2026-05-01T12:20:00Z",
                        "CLAIMED 2026-05-01T12:30:00Z",
                        "SENT 2026-05-01T12:40:00Z");
    }

    @Test
    void recordsHoldNoAddressButTheMapForTheAuditor() throws IOException {
        deliver("2026-05-01", mailing("Report", "ann@example.com"));

        try (Stream<Path> files = Files.walk(folder.resolve("ledger"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean map = file.startsWith(folder.resolve("ledger/readers"));
                assertThat(Files.readString(file).contains("ann@example.com"))
                        .as(file.toString())
                        .isEqualTo(map);
            }
        }
    }

    private List<Outcome> deliver(String edition, Mailing mailing) {
        return new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, Set.of(), AT_NOON)
                .deliver(edition, "manifest", List.of(mailing));
    }

    private static Mailing mailing(String subject, String... readers) {
        return new Mailing("ceo", "CEO", List.of(readers), same(subject));
    }

    private static BiFunction<String, Optional<String>, Letter> same(String subject) {
        return (reader, since) -> new Letter(subject, TEXT, TEXT, TEXT);
    }

    /** A reader's messages of a perspective, by edition. */
    private List<MimeMessage> to(String reader, String perspective) throws IOException, MessagingException {
        List<MimeMessage> all = new ArrayList<>();
        for (Path file : messages()) {
            MimeMessage message = read(file);
            boolean theirs =
                    message.getRecipients(RecipientType.TO)[0].toString().equals(reader);
            if (theirs && message.getHeader("X-Report-Perspective", null).equals(perspective)) {
                all.add(message);
            }
        }
        return all;
    }

    private List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private MimeMessage onlyMessage() throws IOException, MessagingException {
        assertThat(messages()).hasSize(1);
        byte[] bytes = Files.readAllBytes(messages().get(0));
        assertThat(new String(bytes, StandardCharsets.US_ASCII).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
        return read(messages().get(0));
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
