package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in the product knows the sample: other companies get all reports from their notes alone. */
class OtherCompaniesTest {

    private static final int COMPANIES = 120;
    private static final String EDITION = "target/edition/2026-05-01/2026-05-01/";
    private static final List<String> OF_THE_SAMPLE = List.of(
            "jada", "queenofsandiego", "quickdumpnow", "dangerouscentaur", "51st", "expert yacht", "carole", "sergio");

    @TempDir
    private Path folder;

    private SiteRun site;

    @BeforeEach
    void writeTheirNotes() throws IOException {
        site = SiteRun.with(folder, OtherCompanies.portfolio(COMPANIES));
        for (int i = 1; i <= COMPANIES; i++) {
            site.add("content/handoffs/" + OtherCompanies.id(i) + ".md", OtherCompanies.note(i));
        }
        site.add("site.properties", "as-of = 2026-05-01\n");
    }

    @Test
    void everyReportIsMadeAndSpeaksOfThemOnly() throws IOException {
        SiteRun.Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        for (String perspective : perspectives()) {
            Map<String, String> files = site.files(EDITION + perspective);
            assertThat(files).containsKeys("index.html", "report.json", "digest.txt");
            for (Map.Entry<String, String> file : files.entrySet()) {
                assertThat(file.getValue().toLowerCase(Locale.ROOT))
                        .as(perspective + "/" + file.getKey())
                        .doesNotContain(OF_THE_SAMPLE);
            }
        }
        List<String> pages = IntStream.rangeClosed(1, COMPANIES)
                .mapToObj(i -> OtherCompanies.id(i) + ".html")
                .toList();
        assertThat(site.files(EDITION + "ceo")).containsKeys(pages.toArray(String[]::new));
        assertThat(figure("ceo", "cash")).isEqualTo("731204.18");
    }

    @Test
    void aNewPerspectiveIsOneFileOfSectionsThatThereAre() throws IOException {
        site.add("content/perspectives/bank.md", """
                ---
                id: bank
                title: What the bank asks for
                short title: Bank
                group: domain
                headlines: [CFO-SUBJECT]
                summaries: [CFO-HEAD]
                areas: [finance]
                agenda: all
                changes: [findings]
                notes: [freshness]
                ---
                # Bank

                ## Facts

                | Fact | Figure |
                |---|---|
                | cash | cash |

                ## KPIs

                | Figure | Label | Format | Delta | Better |
                |---|---|---|---|---|
                | cash | Cash | money0 | | up |

                ## Sections

                - burn
                - runway
                - risks-people
                """);

        SiteRun.Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.text(EDITION + "bank/index.html")).contains("What the bank asks for", "731,204");
        assertThat(site.text(EDITION + "bank/digest.txt")).contains("731,204");
    }

    @Test
    void aPerspectiveThatIsSwitchedOffIsNotMadeAndItsReadersAreNoMistake() throws IOException {
        site.add("content/perspectives/cfo.md", "---\noff: true\n---\n");
        site.add(
                "site.properties",
                "as-of = 2026-05-01\nmail.from = a@example.com\nperspective.cfo.to = b@example.com\n");

        SiteRun.Ended ended = site.run("site-bake");

        assertThat(ended.exit()).as(ended.said()).isEqualTo(ExitCode.DONE);
        assertThat(site.path(EDITION + "ceo")).isDirectory();
        assertThat(site.path(EDITION + "cfo")).doesNotExist();
        assertThat(site.path("target/edition/2026-05-01/archive/cfo")).doesNotExist();
    }

    private static List<String> perspectives() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("content", "perspectives"))) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList();
        }
    }

    private String figure(String perspective, String id) throws IOException {
        JsonNode report = new ObjectMapper().readTree(site.text(EDITION + perspective + "/report.json"));
        for (JsonNode figure : report.path("figures")) {
            if (figure.path("id").asText().equals(id)
                    && figure.path("unit").asText().equals("portfolio")) {
                return figure.path("value").asText();
            }
        }
        throw new IllegalArgumentException("no figure " + id);
    }
}
