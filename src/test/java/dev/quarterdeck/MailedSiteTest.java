package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import dev.quarterdeck.deliver.PostOffice;
import dev.quarterdeck.deliver.PostOffice.Taken;
import dev.quarterdeck.edition.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;

/** The sample, mailed through a real server. */
class MailedSiteTest {

    private static final String PASSWORD = String.join("-", "canary", "0123456789", "abcdef");

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void aSiteWithALedgerThatIsKept(@TempDir Path folder) throws IOException {
        site = SiteRun.sample(folder);
        site.edit("site.properties", "ledger.in = file:target/ledger", "ledger.in = file:ledger");
        site.edit("site.properties", "mail.publisher = owner@example.com", "");
    }

    @Test
    void everyReaderGetsTheArchivedDigestByteForByteOnce() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            Ended ended = through(post).run("site-publish");

            assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(site.readers());
            for (Taken letter : post.taken()) {
                String digest = site.text(
                        "target/archive/2026-05-01/" + header(letter, "X-Report-Perspective") + "/digest.txt");
                assertThat(letter.text().substring(letter.text().indexOf("\r\n\r\n") + 4))
                        .isEqualTo(digest.replace("\n", "\r\n"));
                assertThat(letter.to()).containsExactly(header(letter, "To"), "audit@example.com");
                assertThat(letter.text().lines()).allMatch(line -> line.length() <= 998);
                assertThat(letter.text()).doesNotContain("Bcc", "audit@example.com");
            }
            assertThat(ended.said()).contains("messages went through smtp://localhost:" + post.port());

            Ended again = through(post).run("site-publish");

            assertThat(again.exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(site.readers());
            assertThat(ended.said() + again.said() + site.files("target") + site.files("ledger"))
                    .doesNotContain("canary");
        }
    }

    @Test
    void aRefusedMailboxStopsNobodyElseAndIsServedByTheNextRunAlone() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)
                .refusing("partner@example.com", new RejectException(550, "no such user"), 1)) {
            Ended ended = through(post).run("site-publish");

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            assertThat(ended.said())
                    .contains(
                            "ceo     partner@example.com      not sent: the mailbox partner@example.com was refused (550);"
                                    + " mend the address\n");
            assertThat(post.taken()).hasSize(site.readers() - 1);

            Ended again = through(post).run("site-publish");

            assertThat(again.exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(site.readers());
            assertThat(header(post.taken().get(site.readers() - 1), "To")).isEqualTo("partner@example.com");
        }
    }

    @Test
    void whatIsRefusedToAllIsAskedOnceAndNamesEverybody() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", "another")) {
            Ended ended = through(post).run("site-publish");

            assertThat(ended.exit()).isEqualTo(ExitCode.PARTLY);
            List<String> told = ended.said()
                    .lines()
                    .filter(line -> line.contains("does not know"))
                    .toList();
            assertThat(told).hasSize(site.readers());
            assertThat(told.get(0)).contains("not sent: smtp://");
            assertThat(told.subList(1, told.size()))
                    .allMatch(line -> line.contains("not sent: not tried, since smtp://"));
            assertThat(site.files("ledger/records").keySet()).hasSize(2);
            assertThat(ended.said()).doesNotContain("canary");
        }
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            assertThat(through(post).run("site-publish").exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(site.readers());
        }
    }

    @Test
    void aReaderOfSeveralReportsMayHaveThemInOneMessage() throws IOException {
        site.edit("site.properties", "mail.bcc = audit@example.com", "mail.bundle = person");
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            Ended ended = through(post).run("site-publish");

            assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken())
                    .extracting(letter -> header(letter, "To"))
                    .doesNotHaveDuplicates()
                    .startsWith("books@example.com", "owner@example.com", "partner@example.com");
            Taken owners = post.taken().get(1);
            assertThat(header(owners, "Subject")).isEqualTo("SAMPLE [2026-05-01] Reports: CEO, CFO, CMO, CTO");
            assertThat(header(owners, "List-Id")).isEqualTo("Quarterdeck sample <all.reports.example.com>");
            assertThat(header(owners, "X-Report-Perspective")).isEqualTo("ceo cfo cmo cto");
            for (Taken letter : post.taken()) {
                List<String> digests = new ArrayList<>();
                for (String perspective : header(letter, "X-Report-Perspective").split(" ", -1)) {
                    digests.add(site.text("target/archive/2026-05-01/" + perspective + "/digest.txt"));
                }
                assertThat(letter.text()
                                .substring(letter.text().indexOf("\r\n\r\n") + 4)
                                .replace("\r\n", "\n"))
                        .isEqualTo(String.join("\n" + "=".repeat(72) + "\n\n", digests));
            }
            assertThat(site.files("ledger/records").keySet())
                    .filteredOn(name -> name.endsWith(".sent.json"))
                    .hasSize(site.readers());
            int messages = post.taken().size();

            assertThat(through(post).run("site-publish").exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(messages);

            assertThat(through(post).run("site-publish", "--resend", "cfo,cto").exit())
                    .isEqualTo(ExitCode.DONE);
            assertThat(post.taken().subList(messages, post.taken().size()))
                    .extracting(letter -> header(letter, "To") + ": " + header(letter, "X-Report-Perspective"))
                    .containsExactly(
                            "books@example.com: cfo", "owner@example.com: cfo cto", "engineering@example.com: cto");
        }
    }

    @Test
    void whoKnowsItAllFromTheirLastLetterGetsANote() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            through(post).run("site-publish", "--group", "cfo,cto");
            site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");
            int before = post.taken().size();

            assertThat(through(post)
                            .run("site-publish", "--group", "cfo,cto,cmo")
                            .exit())
                    .isEqualTo(ExitCode.DONE);

            List<Taken> letters = post.taken().subList(before, post.taken().size());
            assertThat(letters)
                    .filteredOn(letter -> header(letter, "X-Report-Perspective").equals("cto"))
                    .hasSize(2)
                    .allSatisfy(letter -> {
                        assertThat(header(letter, "Subject"))
                                .isEqualTo("SAMPLE REVISED [2026-05-01.2] CTO: unchanged since 2026-05-01");
                        assertThat(body(letter)).isEqualTo("""
                                        SAMPLE CONTENT: figures illustrate the tool, not the business.
                                        No figure, finding or action of the CTO report has changed since your
                                        last letter, of edition 2026-05-01.
                                        https://reports.example.com/2026-05-01.2/cto/
                                        """);
                        assertThat(header(letter, "X-Content-SHA256"))
                                .isEqualTo(Hash.of(site.text("target/archive/2026-05-01.2/cto/digest.txt")));
                    });
            assertThat(letters)
                    .filteredOn(
                            letter -> !header(letter, "X-Report-Perspective").equals("cto"))
                    .hasSize(4)
                    .allSatisfy(letter -> assertThat(body(letter))
                            .isEqualTo(site.text("target/archive/2026-05-01.2/" + header(letter, "X-Report-Perspective")
                                    + "/digest.txt")));

            through(post).run("site-publish", "--group", "cto", "--resend", "cto");

            assertThat(body(post.taken().get(post.taken().size() - 1)))
                    .isEqualTo(site.text("target/archive/2026-05-01.2/cto/digest.txt"));
        }
    }

    @Test
    void orNothingOrTheWholeDigest() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            through(post).run("site-publish", "--group", "cto");
            site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");

            Ended none = through(post).run("site-publish", "--group", "cto", "--mail.unchanged", "none");

            assertThat(none.exit()).isEqualTo(ExitCode.DONE);
            assertThat(none.said()).contains("cto     engineering@example.com  nothing new, not sent\n");
            assertThat(post.taken()).hasSize(2);

            through(post).run("site-publish", "--group", "cto", "--mail.unchanged", "full");

            assertThat(post.taken()).hasSize(4);
            assertThat(body(post.taken().get(3))).isEqualTo(site.text("target/archive/2026-05-01.2/cto/digest.txt"));
        }
    }

    @Test
    void aGroupIsMailedAndTheRestStaysDue() throws IOException {
        try (PostOffice post = PostOffice.knowingOnly("canary-user", PASSWORD)) {
            through(post).run("site-publish", "--group", "cao,dcb");
            assertThat(post.taken())
                    .extracting(letter -> header(letter, "X-Report-Perspective"))
                    .containsExactly("cao", "dcb");

            assertThat(through(post).run("site-publish").exit()).isEqualTo(ExitCode.DONE);
            assertThat(post.taken()).hasSize(site.readers());
        }
    }

    private SiteRun through(PostOffice post) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MAIL_VIA", "smtp://localhost:" + post.port());
        environment.put("MAIL_USER", "canary-user");
        environment.put("MAIL_PASSWORD", PASSWORD);
        return new SiteRun(site.folder(), environment);
    }

    private static String body(Taken letter) {
        return letter.text().substring(letter.text().indexOf("\r\n\r\n") + 4).replace("\r\n", "\n");
    }

    private static String header(Taken letter, String name) {
        return letter.text()
                .lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }
}
