package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.deliver.PostOffice;
import dev.quarterdeck.deliver.PostOffice.Taken;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;

/** What the publisher is mailed of letters that did not reach their readers. */
class UndeliveredTest {

    private static final String PUBLISHER = "publisher@example.com";
    private final RejectException gone = new RejectException(550, "hostile words");

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void aSiteWithAPublisher(@TempDir Path folder) throws IOException {
        site = SiteRun.sample(folder);
        site.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        site.edit("site.properties", "mail.publisher = owner@example.com", "mail.publisher = " + PUBLISHER);
    }

    @Test
    void whereAllIsWellNobodyIsTold() {
        try (PostOffice post = PostOffice.open()) {
            assertThat(publish(post).said()).doesNotContain("letters to look after");
            assertThat(post.taken()).noneMatch(letter -> letter.to().contains(PUBLISHER));
        }
    }

    @Test
    void whatIsLeftGoesToThePublisherAloneLastAndOnceForTheSameState() throws IOException {
        leave("ceo", "partner@example.com", Receipt.State.CLAIMED);
        leave("rental", "rentals@example.com", Receipt.State.BOUNCED);
        try (PostOffice post = PostOffice.open().refusing("books@example.com", gone, 4)) {
            Ended ended = publish(post);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said()).endsWith("Mail about letters to look after, to " + PUBLISHER + ": sent\n");
            Taken table = post.taken().get(post.taken().size() - 1);
            assertThat(table.to()).containsExactly(PUBLISHER);
            assertThat(table.text()).contains("Subject: [2026-05-01] 4 letters to look after\r\n");
            String text = table.text().replaceFirst("(?s).*?\r\n\r\n", "").replace("\r\n", "\n");
            Golden.assertMatches("undelivered.txt", text);
            assertThat(text.lines()).allMatch(line -> line.length() <= 72);

            int before = post.taken().size();
            assertThat(publish(post).said())
                    .endsWith("Mail about letters to look after, to " + PUBLISHER + ": already sent\n");
            assertThat(post.taken()).hasSize(before);
        }
        try (PostOffice post = PostOffice.open()) {
            assertThat(publish(post).said()).endsWith("Mail about letters to look after, to " + PUBLISHER + ": sent\n");
            assertThat(post.taken().get(post.taken().size() - 1).text())
                    .contains("2 letters to look after")
                    .doesNotContain("books@example.com");
        }
    }

    @Test
    void itsOwnFailureChangesNothingOfTheRun() {
        try (PostOffice post =
                PostOffice.open().refusing("partner@example.com", gone, 1).refusing(PUBLISHER, gone, 1)) {
            Ended ended = publish(post);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains(
                            "ceo     partner@example.com      not sent: the mailbox partner@example.com was refused (550)")
                    .endsWith("Mail about letters to look after, to " + PUBLISHER + ": not sent: the mailbox "
                            + PUBLISHER + " was refused (550); mend the address\n");
            assertThat(publish(post).exit()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void aTemplateThatFailsOnlyOverTheseLettersIsALineOfTheRun() throws IOException {
        site.add(
                "templates/notice.ftl",
                "${title}\n<#if title?contains(\"LETTERS\") && parts?size == 1>${nobody.knows}</#if>\n");
        try (PostOffice post = PostOffice.open().refusing("partner@example.com", gone, 1)) {
            Ended ended = publish(post);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains("ceo     owner@example.com        sent\n")
                    .contains("Mail about letters to look after, to " + PUBLISHER
                            + ": not sent: it cannot be written: templates/notice.ftl:2:53: error TPL-001: ")
                    .doesNotContain("Nothing was published");
        }
    }

    @Test
    void aPublisherWhoseMailCameBackIsToldAgainOnceTheAddressIsConfirmed() throws IOException {
        leave("outcomes", PUBLISHER, Receipt.State.BOUNCED);
        leave("ceo", "partner@example.com", Receipt.State.CLAIMED);
        try (PostOffice post = PostOffice.open()) {
            assertThat(publish(post).said())
                    .endsWith("Mail about letters to look after, to " + PUBLISHER
                            + ": left out: 2026-04-24/outcomes bounced; mend the address"
                            + " in site.properties, or -Dconfirm=" + PUBLISHER
                            + " if the address is right and its reader wants it\n");

            assertThat(publish(post, "--confirm", PUBLISHER.toUpperCase(Locale.ROOT))
                            .said())
                    .doesNotContain("MAIL-CONFIRM")
                    .endsWith("Mail about letters to look after, to " + PUBLISHER + ": sent\n");
            assertThat(publish(post).said())
                    .endsWith("Mail about letters to look after, to " + PUBLISHER + ": already sent\n");
        }
    }

    @Test
    void aTableGoesOutAgainToWhomItIsAskedFor() throws IOException {
        leave("ceo", "partner@example.com", Receipt.State.CLAIMED);
        try (PostOffice post = PostOffice.open()) {
            publish(post);

            assertThat(publish(post, "--resend", "outcomes:" + PUBLISHER).said())
                    .endsWith("Mail about letters to look after, to " + PUBLISHER + ": sent\n");

            Ended nobody = publish(post, "--resend", "outcomes:partner@example.com");
            assertThat(nobody.exit()).isEqualTo(ExitCode.MEND);
            assertThat(nobody.said())
                    .contains("error SET-READER: -Dresend names nobody who reads \"outcomes\": \"partner@example.com\"."
                            + " Write an address of mail.publisher or owner.<name>.to.");
        }
    }

    @Test
    void aLedgerThatFailsBetweenTwoLettersLeavesTheTableOfWhatWasSent() throws IOException {
        // The order is cao, ceo, cfo: where the records of cfo should lie, something else does.
        site.add("ledger/records/2026-05-01/cfo", "in the way");
        try (PostOffice post = PostOffice.open()) {
            Ended ended = publish(post);

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains("ceo     partner@example.com      sent\n")
                    .contains("cfo     owner@example.com        not sent: the ledger at " + site.path("ledger")
                            + " cannot be read or written; mend that and run again\n")
                    .contains("rental  rentals@example.com      not sent: the ledger at ");
            assertThat(post.taken().stream().filter(letter -> !letter.to().contains(PUBLISHER)))
                    .hasSize(3);

            Files.delete(site.path("ledger/records/2026-05-01/cfo"));
            assertThat(publish(post).exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken().stream().filter(letter -> !letter.to().contains(PUBLISHER)))
                    .hasSize(site.readers());
        }
    }

    private Ended publish(PostOffice post, String... options) {
        return new SiteRun(site.folder(), Map.of("MAIL_VIA", "smtp://127.0.0.1:" + post.port()))
                .run("site-publish", options);
    }

    /** What an earlier run has left of a letter of this edition, or of the one before where it came back. */
    private void leave(String perspective, String reader, Receipt.State state) {
        FolderLedger ledger = new FolderLedger(site.path("ledger"));
        String edition = state == Receipt.State.BOUNCED ? "2026-04-24" : "2026-05-01";
        Receipt claim = new Receipt(
                new Receipt.Key(edition, perspective, ledger.readerHash(reader)),
                Receipt.State.CLAIMED,
                Instant.parse("2026-05-01T06:00:00Z"),
                "id@example.com",
                "0".repeat(64),
                "0".repeat(64),
                "0".repeat(64),
                1);
        ledger.claim(claim);
        if (state != Receipt.State.CLAIMED) {
            ledger.add(claim.in(state, claim.at().plusSeconds(1)));
        }
    }
}
