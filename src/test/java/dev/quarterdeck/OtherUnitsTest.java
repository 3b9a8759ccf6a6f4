package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reports of a model: for units of any name, with less and less to read, and for no unit at all. */
class OtherUnitsTest {

    private static final String HANDOFFS = "content/handoffs/";
    private static final String BANDS = "| Figure | From | To |\n|---|---:|---:|\n";

    @TempDir
    Path folder;

    private SiteRun site;

    @BeforeEach
    void copySample() throws IOException {
        site = SiteRun.sample(folder);
    }

    @ParameterizedTest(name = "{1} as {2} in the report {4}")
    @CsvSource({
        "rental-3028-51st, rental, beach-house, noi, rental, 9222.5",
        "expert-yacht-delivery, delivery, boat-movers, backlog, eyd, 1800",
        "dc-clients, client-portfolio, studio-clients, unbilled, dcb, 1912.5"
    })
    void aUnitOfAnotherNameIsToldByItsModel(
            String old, String model, String unit, String figure, String perspective, String value) throws IOException {
        dropUnitsTable();
        String note = site.text(HANDOFFS + old + ".md").replace("unit: " + old, "unit: " + unit + "\nmodel: " + model);
        Files.delete(site.path(HANDOFFS + old + ".md"));
        site.add(HANDOFFS + unit + ".md", note);
        SampleReports reports = SampleReports.of(folder);

        assertThat(figure(reports.json(perspective), figure)).isEqualTo(value);
        assertThat(reports.digest(perspective)).contains(" REPORT - " + unit.toUpperCase(Locale.ROOT));
    }

    /** The rows of the units that only their front matter shall name. */
    private void dropUnitsTable() throws IOException {
        String kept = site.text("content/frameworks/units.md")
                .replaceAll("(?m)^\\| (rental-3028-51st|expert-yacht-delivery|dc-clients) .*\\n", "");
        site.add("content/frameworks/units.md", kept);
    }

    private static String figure(JsonNode report, String id) {
        for (JsonNode figure : report.path("figures")) {
            if (Told.key(figure).equals(id)) {
                return figure.path("value").asText();
            }
        }
        throw new AssertionError("no figure " + id);
    }

    @Test
    void aSiteWithoutAUnitOfTheModelHasNoReportOfIt() throws IOException {
        dropUnitsTable();
        for (String unit : List.of("rental-3028-51st", "expert-yacht-delivery", "dc-clients")) {
            Files.delete(site.path(HANDOFFS + unit + ".md"));
        }

        assertThat(SampleReports.of(folder).briefings())
                .containsKeys("ceo", "cfo")
                .doesNotContainKeys("rental", "eyd", "dcb");
    }

    @ParameterizedTest(name = "{0} without {2} in {1}: {3}")
    @CsvSource({
        "rental, rental-3028-51st, Occupancy, rental-occupancy",
        "rental, rental-3028-51st, Property costs, rental-maintenance",
        "rental, rental-3028-51st, Property, rental-debt",
        "eyd, expert-yacht-delivery, Fleet, none",
        "eyd, expert-yacht-delivery, Jobs, delivery-on-time",
        "eyd, expert-yacht-delivery, Pipeline, none",
        "eyd, ledger, Revenue events, delivery-cash",
        "dcb, dc-clients, Clients, client-coverage",
        "dcb, ledger, Invoices, client-receivables",
        "dcb, ledger, Deposits, none",
        "dcb, dc-clients, Actions, none"
    })
    void aReportWithoutOneOfItsInputsSaysWhatIsMissing(String perspective, String note, String heading, String section)
            throws IOException {
        List<String> before = emptySections(SampleReports.of(folder), perspective);
        drop(HANDOFFS + note + ".md", heading);
        SampleReports reports = SampleReports.of(folder);

        assertThat(reports.json(perspective).path("sections")).hasSize(sections(reports, perspective));
        assertThat(before).doesNotContain(section);
        assertThat(emptySections(reports, perspective)).containsAll(before);
        if (!section.equals("none")) {
            assertThat(emptySections(reports, perspective)).contains(section);
        }
        assertThat(reports.digest(perspective)).contains("SUMMARY\n").doesNotContain("{", "null");
    }

    @Test
    void theOwnersBandAndBenchmarksAreHeldAgainstTheProperty() throws IOException {
        String rental =
                site.text("content/frameworks/rental.md").replace(BANDS, BANDS + "| maintenance-ratio | 5 | 8 |\n");
        site.add(
                "content/frameworks/rental.md",
                rental + "| occupancy | Occupancy nearby | 60 | 85 | Example survey | 2026-01 |\n"
                        + "| adr | Rate nearby | 200 | | Example survey | 2026-01 |\n");
        String report = SampleReports.of(folder).json("rental").path("sections").toString();

        assertThat(report)
                .contains("[\"Standing\",\"above\"]")
                .contains("\"Occupancy nearby\",\"\",\"80.7%\",\"60.0%\",\"85.0%\",\"within\"")
                .contains("\"Rate nearby\",\"\",\"$190\",\"$200\",\"—\",\"below\"")
                .doesNotContain("No band is set");
    }

    @Test
    void aReportWithoutAnyInputSaysWhatIsMissingInEverySection() throws IOException {
        for (String unit : List.of("rental-3028-51st", "expert-yacht-delivery", "dc-clients")) {
            site.add(HANDOFFS + unit + ".md", "---\nunit: " + unit + "\nupdated: 2026-04-30\n---\n# Nothing yet\n");
        }
        drop(HANDOFFS + "ledger.md", "Revenue events");
        drop(HANDOFFS + "ledger.md", "Invoices");
        SampleReports reports = SampleReports.of(folder);

        for (String perspective : List.of("rental", "eyd", "dcb")) {
            assertThat(emptySections(reports, perspective)).as(perspective).hasSize(sections(reports, perspective) - 1);
        }
        assertThat(reports.digest("rental")).contains("Nothing is known yet of what the property brings in and costs.");
        assertThat(reports.digest("eyd")).contains("Nothing is known yet of jobs and what they bring.");
        assertThat(reports.digest("dcb")).contains("No client is listed yet.");
    }

    private static int sections(SampleReports reports, String perspective) {
        return reports.content().portfolio().frameworks().perspectives().stream()
                .filter(one -> one.id().equals(perspective))
                .findFirst()
                .orElseThrow()
                .sections()
                .size();
    }

    /** The sections that say nothing but what would supply them. */
    private static List<String> emptySections(SampleReports reports, String perspective) {
        List<String> empty = new ArrayList<>();
        for (JsonNode section : reports.json(perspective).path("sections")) {
            String id = section.path("id").asText();
            String sentence = reports.content()
                    .portfolio()
                    .frameworks()
                    .wording()
                    .section(id)
                    .empty()
                    .plain();
            if (section.path("blocks").toString().contains(sentence)) {
                empty.add(id);
            }
        }
        return empty;
    }

    /** Takes one section out of a note. */
    private void drop(String note, String heading) throws IOException {
        String left = site.text(note).replaceFirst("(?ms)^## " + heading + "$.*?(?=^## |\\z)", "");
        assertThat(left).doesNotContain("## " + heading + "\n");
        site.add(note, left);
    }
}
