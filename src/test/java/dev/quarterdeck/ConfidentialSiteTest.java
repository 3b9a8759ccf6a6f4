package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidentialSiteTest {

    @TempDir
    private Path folder;

    @Test
    void noFileOfTheArchiveTellsWhatAnotherPerspectiveSelectsOrAConfidentialFileSays() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.add("content/handoffs/zqsettlement.md", """
                ---
                unit: jada
                confidential: true
                updated: 2026-04-30
                title: Zqtitle
                ---
                # Zqheading
                Zqprose of the settlement.
                ## Monthly costs
                | Item | Kind | Low | High |
                |---|---|---:|---:|
                | Zqlawyer | fixed | $700 | $700 |
                | Zqclerk | fixed | Zqmuch | $7 |
                ## Actions
                | ID | Action | Area | Owner | Due |
                |---|---|---|---|---|
                | Zqid | Zqsettle | finance | Zqowner | 2026-05-02 |
                ## Risks
                | ID | Risk | Likelihood | Impact | Category | Status |
                |---|---|---:|---:|---|---|
                | Zqr | Zqlose | 4 | 4 | Zqkind | Zqwaits for Zqjudge |
                ## Channel matrix
                | Channel | Type | JADA |
                |---|---|---|
                | Zqchannel | Zqtype | live |
                ## Journal
                | Date | Account | Debit | Credit | Memo | Ref |
                |---|---|---:|---:|---|---|
                | 2026-04-02 | 6015 Zqlawyer | $700 | | Zqmemo | Zqref |
                | 2026-04-02 | Zqbank | | $700 | | |
                ## Invoices
                | Invoice | For | Date | Amount |
                |---|---|---|---:|
                | Zqinvoice | Zqcustomer | 2026-04-02 | $700 |
                ## Deposits
                | Deposit | Date | For | Amount |
                |---|---|---|---:|
                | Zqdeposit | 2026-04-09 | Zqinvoice | $700 |
                """);
        site.edit("content/handoffs/portfolio.md", "# Portfolio", "# Portfolio\n\nZqopen words of the owner.\n");
        assertThat(site.run("site-publish").exit()).isEqualTo(ExitCode.DONE);
        site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");

        assertThat(site.run("site-publish").said()).contains("zqsettlement.md:13:21: warning HD-060");
        site.files("target/archive").forEach((name, text) -> {
            boolean tellsProse = name.matches("2026-05-01(\\.2)?/ceo/(index.html|report.json)|archive/ceo/search\\..+");
            assertThat(text.replace(tellsProse ? "Zqopen" : "any", "")).as(name).doesNotContainIgnoringCase("zq");
        });
        assertThat(site.text("target/archive/2026-05-01.2/cfo/index.html")).contains("confidential 1", "$700");
        assertThat(site.text("target/archive/2026-05-01.2/cao/index.html")).contains("6015");
    }

    /** A row is cited by its first cell, which need not be the title that a report may show. */
    @Test
    void countsOfWhatIsDueElsewhereQuoteNoRowOfIt() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.add("content/handoffs/zqgate.md", """
                ---
                unit: dangerouscentaur
                updated: 2026-04-30
                ---
                # Gate
                ## Actions
                | Owner | ID | Action | Area | Due | Impact | Effort |
                |---|---|---|---|---|---:|---:|
                | Zqowner | ZQ1 | Mend the gate | security | 2026-05-08 | 5 | 1d |
                """);

        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);

        String edition = "target/edition/2026-05-01/2026-05-01/";
        assertThat(site.text(edition + "ceo/index.html"))
                .contains("more actions of other areas are due")
                .doesNotContain("Zqowner");
        assertThat(site.text(edition + "ceo/dangerouscentaur.html")).doesNotContain("Zqowner");
        assertThat(site.text(edition + "ceo/report.json")).doesNotContain("Zqowner");
        assertThat(site.text(edition + "cto/index.html")).contains("Zqowner");
    }
}
