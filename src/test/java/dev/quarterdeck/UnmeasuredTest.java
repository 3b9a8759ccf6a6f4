package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The technology of a site that measured nothing and describes next to nothing. */
class UnmeasuredTest {

    private static final String REPORT = "target/edition/2026-05-01/2026-05-01/cto/";

    @TempDir
    Path folder;

    @Test
    void isReportedAsUnknownPartByPart() throws IOException {
        SiteRun site = SiteRun.with(folder, "# JADA\n- Insurance: ~$95/mo\n");

        Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.text(REPORT + "digest.txt"))
                .contains(
                        "Security was not measured.", "What AWS costs was not measured.", "- No metrics were collected")
                .contains("Not known yet: Tier-one security gaps, ");
        JsonNode report = SampleReports.read(site.text(REPORT + "report.json"));
        assertThat(report.path("sections").findValuesAsText("id")).hasSize(14);
        assertThat(report.path("sections").findValuesAsText("title")).contains("Security gaps", "Health of sent mail");
        assertThat(List.copyOf(report.path("findings").findValuesAsText("rule")))
                .noneMatch(rule -> rule.startsWith("SEC-") || rule.startsWith("DEV-") || rule.startsWith("UX-"));
    }
}
