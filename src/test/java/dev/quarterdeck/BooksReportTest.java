package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report on the books of a site that lacks some or all of what it would like to read. */
class BooksReportTest {

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "dc-clients", "jada", "rental-3028-51st", "marketing"})
    void isMadeWithoutAnyOneHandoff(String file) throws IOException {
        Files.delete(site.path("content/handoffs/" + file + ".md"));

        SiteRun.Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.text("target/edition/2026-05-01/2026-05-01/cao/digest.txt"))
                .contains("CAO REPORT");
    }

    @Test
    void saysWhatIsMissingWhereNothingIsRecorded() throws IOException {
        SiteRun bare = SiteRun.with(Files.createDirectories(folder.resolve("bare")), "# JADA\n- Slip: TBD\n");

        SiteRun.Ended ended = bare.run("site-publish");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(bare.text("target/archive/2026-05-01/cao/digest.txt"))
                .contains("Sales or deposits of the last 3 months are not recorded. 5 controls are\nmissing.")
                .contains(
                        "Not known yet: Sales (3 months), Invoiced (3 months), Net deposits (3\nmonths), Receivables");
        assertThat(bare.text("target/archive/2026-05-01/cao/index.html"))
                .contains("Add Invoices: invoice, event, date, terms, amount.")
                .contains("Nothing can be posted for the last complete month.")
                .contains("No handoff states a chart of accounts, so this one is proposed.")
                .doesNotContain("$0");
    }
}
