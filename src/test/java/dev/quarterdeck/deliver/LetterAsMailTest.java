package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.ledger.Receipt;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mail program reads of a letter: headers, text, the thread that it belongs to, and the copy for the record. */
class LetterAsMailTest extends WithEmptyLedger {

    @Test
    void writesAMessageThatAMailProgramReadsBack() throws IOException, MessagingException {
        posted.deliver("2026-05-01", Posted.mailing("SAMPLE [2026-05-01] CEO: runway 8.2 months", "ann@example.com"));

        MimeMessage message = posted.onlyMessage();
        assertThat(message.getSubject()).isEqualTo("SAMPLE [2026-05-01] CEO: runway 8.2 months");
        assertThat(message.getFrom()).extracting(Address::toString).containsExactly("reports@example.com");
        assertThat(message.getRecipients(RecipientType.TO))
                .extracting(Address::toString)
                .containsExactly("ann@example.com");
        assertThat(message.getRecipients(RecipientType.BCC))
                .extracting(Address::toString)
                .containsExactly("audit@example.com");
        assertThat(message.getSentDate().toInstant()).isEqualTo(Posted.NOON);
        assertThat(message.getContentType()).isEqualTo("text/plain; charset=us-ascii");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(Posted.TEXT);
    }

    @Test
    void aLinkOfTheReadersOwnGoesToTheReaderAlone() throws IOException, MessagingException {
        String own = Posted.TEXT.replace("/ceo/\n", "/ceo/?k=own\n");
        posted.deliver(
                "2026-05-01",
                new Mailing(
                        "ceo",
                        "CEO",
                        List.of("ann@example.com"),
                        (reader, since) -> new Letter("Report", Posted.TEXT, Posted.TEXT, own)));

        assertThat(posted.messages()).hasSize(2);
        MimeMessage copy = Posted.read(posted.messages().get(0));
        MimeMessage message = Posted.read(posted.messages().get(1));
        assertThat(message.getAllRecipients()).extracting(Address::toString).containsExactly("ann@example.com");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(own);
        assertThat(copy.getAllRecipients()).extracting(Address::toString).containsExactly("audit@example.com");
        assertThat(copy.getContent().toString().replace("\r\n", "\n")).isEqualTo(Posted.TEXT);
        assertThat(copy.getHeader("X-Report-Reader")).containsExactly("ann@example.com");
        assertThat(copy.getMessageID()).isEqualTo(message.getMessageID().replace("<", "<copy."));
        assertThat(copy.getHeader("X-Content-SHA256")).isEqualTo(message.getHeader("X-Content-SHA256"));
        assertThat(posted.ledger().all())
                .extracting(Receipt::bodySha256)
                .containsOnly(message.getHeader("X-Content-SHA256")[0]);
    }

    @Test
    void aLineBreakInASubjectCannotBecomeAHeader() throws IOException, MessagingException {
        posted.deliver(
                "2026-05-01", Posted.mailing("Report\r\nBcc: thief@example.com\r\n\r\n<script>", "ann@example.com"));

        MimeMessage message = posted.onlyMessage();
        assertThat(message.getRecipients(RecipientType.BCC))
                .extracting(Address::toString)
                .containsExactly("audit@example.com");
        assertThat(message.getSubject()).isEqualTo("Report  Bcc: thief@example.com    <script>");
        assertThat(message.getContent().toString().replace("\r\n", "\n")).isEqualTo(Posted.TEXT);
    }

    @Test
    void writesASubjectInAnyScript() throws IOException, MessagingException {
        String subject = "Überblick: Σ der Häfen, 港のまとめ, ещё одна длинная строка для проверки";
        posted.deliver("2026-05-01", Posted.mailing(subject, "ann@example.com"));

        assertThat(posted.onlyMessage().getSubject()).isEqualTo(subject);
    }

    @Test
    void aLetterAnswersTheReadersLastOfThePerspective() throws IOException, MessagingException {
        posted.deliver("2026-04-24", Posted.mailing("Report", "ann@example.com"));
        String first = posted.onlyMessage().getMessageID();
        posted.deliver("2026-04-24", new Mailing("cfo", "CFO", List.of("ann@example.com"), Posted.same("Other")));
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com", "bob@example.com"));
        posted.deliver("2026-05-08", Posted.mailing("Report", "ann@example.com"));

        List<MimeMessage> ann = posted.to("ann@example.com", "ceo");
        assertThat(ann).hasSize(3);
        assertThat(ann.get(0).getHeader("References")).isNull();
        assertThat(ann.get(1).getHeader("In-Reply-To")).containsExactly(first);
        assertThat(ann.get(2).getHeader("In-Reply-To"))
                .containsExactly(ann.get(1).getMessageID());
        assertThat(MimeUtility.unfold(ann.get(2).getHeader("References", null)))
                .isEqualTo(first + " " + ann.get(1).getMessageID());
        assertThat(posted.to("bob@example.com", "ceo").get(0).getHeader("In-Reply-To"))
                .isNull();
    }

    @Test
    void aLongThreadIsKnownByItsFirstAndItsLastLetters() throws IOException, MessagingException {
        for (int edition = 1; edition <= 14; edition++) {
            posted.deliver("2026-05-%02d".formatted(edition), Posted.mailing("Report", "ann@example.com"));
        }

        List<MimeMessage> all = posted.to("ann@example.com", "ceo");
        List<String> references = List.of(
                MimeUtility.unfold(all.get(13).getHeader("References", null)).split(" ", -1));
        assertThat(references)
                .hasSize(11)
                .startsWith(all.get(0).getMessageID(), all.get(3).getMessageID());
        assertThat(references).endsWith(all.get(12).getMessageID());
    }

    @Test
    void namesTheReportsForMailProgramsThatSort() throws IOException, MessagingException {
        posted.deliver("2026-05-01", Posted.mailing("Report", "ann@example.com"));

        assertThat(posted.onlyMessage().getHeader("List-Id")).containsExactly("CEO <ceo.reports.example.com>");
        assertThat(posted.onlyMessage().getHeader("Reply-To")).containsExactly("owner@example.com");
    }
}
