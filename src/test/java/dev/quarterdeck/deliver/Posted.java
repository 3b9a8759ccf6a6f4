package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.ledger.FolderLedger;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Letters that are delivered into a folder, and the messages that lie there then. */
record Posted(Path folder, FolderLedger ledger) {

    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final InstantSource AT_NOON = InstantSource.fixed(NOON);
    static final Sender SENDER =
            new Sender("reports@example.com", Optional.of("owner@example.com"), List.of("audit@example.com"));
    static final String TEXT = "CEO REPORT\n\nFull report:\nhttps://reports.example.com/2026-05-01/ceo/\n";

    static Posted in(Path folder) {
        return new Posted(folder, new FolderLedger(folder.resolve("ledger")));
    }

    List<Outcome> deliver(String edition, Mailing mailing) {
        return delivery(Set.of()).deliver(edition, "manifest", List.of(mailing));
    }

    /** @param resend what is asked to be sent again */
    Delivery delivery(Set<String> resend) {
        return delivery(resend, AT_NOON);
    }

    Delivery delivery(Set<String> resend, InstantSource clock) {
        return new Delivery(new Outbox(folder.resolve("outbox")), ledger, SENDER, resend, clock);
    }

    static Mailing mailing(String subject, String... readers) {
        return new Mailing("ceo", "CEO", List.of(readers), same(subject));
    }

    static BiFunction<String, Optional<String>, Letter> same(String subject) {
        return (reader, since) -> new Letter(subject, TEXT, TEXT, TEXT);
    }

    /** A reader's messages of a perspective, by edition. */
    List<MimeMessage> to(String reader, String perspective) throws IOException, MessagingException {
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

    List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    MimeMessage onlyMessage() throws IOException, MessagingException {
        assertThat(messages()).hasSize(1);
        byte[] bytes = Files.readAllBytes(messages().get(0));
        assertThat(new String(bytes, StandardCharsets.US_ASCII).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
        return read(messages().get(0));
    }

    static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
