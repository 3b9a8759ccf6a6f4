package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an auditor can look up after the sample was published and mailed. */
class SiteAuditTest {

    private static final String EDITION = "2026-05-01";

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
        site.edit("site.properties", "perspective.cfo.to = ", "perspective.cfo.to = ann@example.com, ");
    }

    @Test
    void beforeAnybodyWasMailedThereIsNothingToTell() {
        Ended ended = site.run("site-audit", "--reader", "ann@example.com");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(ended.said()).isEqualTo("The ledger " + site.path("target/ledger") + " holds no such record.\n");
        assertThat(site.path("target/ledger")).doesNotExist();
    }

    @Test
    void tellsOfEachLetterWhoGotItWhenAndWithWhichHash() throws IOException {
        site.run("site-publish");

        Ended ended = site.run("site-audit");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        List<String> lines = ended.said().lines().toList();
        assertThat(lines).hasSize(site.readers() + 1);
        assertThat(lines.get(0))
                .matches(
                        "2026-05-01    cao     [0-9a-f]{16}  sent       2026-05-01T15:00:00Z  [0-9a-f]{12} as archived  "
                                + "2026-05-01\\.cao\\.[0-9a-f]{16}\\.1@example\\.com");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(site.readers() + " letters: " + site.readers()
                        + " sent. The archive still holds every digest as it was mailed.");
        assertThat(ended.said().replaceAll("@example\\.com\n", "\n")).doesNotContain("@");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--reader ann@example.com, 1",
        "--reader ANN@example.com --edition 2026-05-01, 1",
        "--reader nobody@example.com, 0",
        "--edition 2026-04-24, 0",
        "--perspective cfo, 3",
        "--group cfo, 3",
        "--perspective cfo --reader ann@example.com, 1",
        "--perspective ceo --reader ann@example.com, 0",
    })
    void tellsWhatIsAskedFor(String asked, int letters) throws IOException {
        site.run("site-publish");

        Ended ended = site.run("site-audit", (asked + " --addresses").split(" "));

        assertThat(ended.said().lines().filter(line -> line.contains(" sent "))).hasSize(letters);
        assertThat(ended.said().contains("ann@example.com ")).isEqualTo(letters > 0);
    }

    @Test
    void aGroupIsItsPerspectives() throws IOException {
        site.run("site-publish");

        assertThat(site.run("site-audit", "--group", "domain").said())
                .contains("  rental", "  eyd")
                .doesNotContain("  ceo", "  cfo");
    }

    @Test
    void aDigestThatWasChangedOrLostSinceIsNamed() throws IOException {
        site.run("site-publish");
        Path digest = site.path("target/archive/2026-05-01/cfo/digest.txt");
        Files.delete(digest);
        Files.writeString(digest, "altered by hand");

        Ended ended = site.run("site-audit");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said().lines().filter(line -> line.contains("NOT ARCHIVED")))
                .hasSize(3)
                .allMatch(line -> line.contains(" cfo "));
        assertThat(ended.said()).contains("Of 3 the archive no longer holds the digest that was mailed");
    }

    @Test
    void writesWhatASpreadsheetReadsAndWhatAProgramReads() throws IOException {
        site.edit("site.properties", "ann@example.com", "=cmd@example.com");
        site.run("site-publish");

        Ended ended = site.run("site-audit", "--csv", "audit.csv", "--jsonl", "audit.jsonl", "--addresses");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        List<String> rows = List.of(site.text("audit.csv").split("\r\n"));
        assertThat(rows).hasSize(site.readers() + 1);
        assertThat(rows.get(0))
                .isEqualTo(
                        "edition,perspective,reader,state,at,attempt,messageId,subjectSha256,bodySha256,manifestSha256,archived");
        assertThat(rows)
                .filteredOn(row -> row.contains("cmd"))
                .hasSize(1)
                .allMatch(row -> row.matches(
                        EDITION + ",cfo,'=cmd@example\\.com,sent,2026-05-01T15:00:00Z,1,[^,]+,([0-9a-f]{64},){3}yes"));
        assertThat(site.text("audit.jsonl").lines())
                .containsExactlyInAnyOrderElementsOf(
                        site.text("target/ledger/audit.jsonl").lines().toList());
    }

    @ParameterizedTest
    @CsvSource({"--edition, yesterday, no edition is named", "--csv, no/such/folder.csv, cannot be written"})
    void whatCannotBeDoneIsToldAndNothingElse(String option, String value, String told) throws IOException {
        site.run("site-publish");

        Ended ended = site.run("site-audit", option, value);

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("error AUD-001", told);
    }

    @Test
    void ledgerAndAuditHoldNoFigureAndNoAddressButInTheMap() throws IOException {
        site.run("site-publish");

        List<String> addresses = site.text("site.properties")
                .lines()
                .filter(line -> line.matches("perspective\\..+\\.to = .+"))
                .flatMap(line -> Stream.of(line.replaceFirst(".*= ", "").split(", *")))
                .distinct()
                .toList();
        assertThat(addresses).contains("ann@example.com");
        site.files("target/ledger").forEach((name, text) -> {
            assertThat(addresses.stream().anyMatch(text::contains)).as(name).isEqualTo(name.startsWith("readers/"));
            if (name.startsWith("records/")) {
                // Dates, hashes and counts: what is left has no digit.
                assertThat(text.replaceAll("2026-05-01(T15:00:00Z)?", "")
                                .replaceAll("[0-9a-f]{64}|[0-9a-f]{16}", "")
                                .replaceAll("Sha256|\"attempt\":1|\\.1@", ""))
                        .as(name)
                        .doesNotContainPattern("[0-9]");
            }
        });
    }
}
