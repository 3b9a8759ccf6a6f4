package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report all of whose inputs are missing is still made, and each of its sections says what would supply it. */
class BareReportTest {

    /** What stands in any portfolio: the KPIs that its units need, and the actions that rules propose. */
    private static final List<String> NEVER_EMPTY = List.of("cmo-headline", "marketing-kpis", "growth-actions");

    @TempDir
    private Path folder;

    @Test
    void theCmoIsToldWhatIsMissing() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        for (String note : site.files("content/handoffs").keySet()) {
            Files.delete(site.path("content/handoffs/" + note));
        }
        Files.delete(site.path("content/metrics/snapshot.json"));
        site.edit("site.properties", "metrics.from = file:content/metrics/snapshot.json\n", "");
        site.add("content/handoffs/jada.md", "---\nunit: jada\nupdated: 2026-04-30\n---\n# JADA\nNothing yet.\n");
        SampleReports bare = SampleReports.of(folder);
        Wording wording = bare.content().portfolio().frameworks().wording();
        Perspective cmo = bare.content().portfolio().frameworks().perspectives().stream()
                .filter(one -> one.id().equals("cmo"))
                .findFirst()
                .orElseThrow();

        List<JsonNode> sections = StreamSupport.stream(
                        bare.json("cmo").path("sections").spliterator(), false)
                .toList();

        assertThat(sections).extracting(one -> one.path("id").asText()).containsExactlyElementsOf(cmo.sections());
        assertThat(sections)
                .filteredOn(one -> !NEVER_EMPTY.contains(one.path("id").asText()))
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.findPath("paragraphs").path(0).asText())
                        .isEqualTo(
                                wording.section(one.path("id").asText()).empty().plain()));
        assertThat(bare.digest("cmo"))
                .contains("No channel matrix says where buyers find the business.")
                .contains("- [L] 5 sections of this report wait for notes")
                .doesNotContain("CHANNELS TO OPEN");
    }
}
