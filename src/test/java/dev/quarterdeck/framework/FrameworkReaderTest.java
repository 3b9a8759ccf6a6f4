package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkReaderTest {

    @TempDir
    Path site;

    @Test
    void servesASiteThatHasNoFrameworks() {
        var frameworks = read();

        assertThat(frameworks.problems()).isEmpty();
        assertThat(frameworks.units()).extracting(Unit::id).containsExactly("portfolio");
        assertThat(frameworks.perspectives()).extracting(Perspective::id).contains("ceo", "cfo");
    }

    @Test
    void takesASitesOwnFileWhole() throws IOException {
        write(
                "content/frameworks/sections.md",
                "## Section aliases\n| Alias | Section |\n|---|---|\n| purse | cash |\n");

        assertThat(read().vocabulary().sectionAliases()).containsOnlyKeys("purse");
    }

    @Test
    void namesEveryRowThatIsWrong() throws IOException {
        write("content/frameworks/logistics.md", """
                # Logistics

                ## Rules

                | Rule | Title | Severity | Severity otherwise | Subject | Perspectives |
                |---|---|---|---|---|---|
                | EYD-LOSS | Loss | urgent | | unit | eyd |
                | EYD-CLASH | Clash | high | | | eyd |
                | EYD-OVER | Over | high | mild | unit | eyd | x |
                | EYD-OVER | Over | high | | unit | eyd |
                | EYD-NEW | New | high | | unit | eyd |
                | EYD-LATE | Late | high | | unit | eyd |

                ## Words

                | List | Words |
                |---|---|
                | backlog-statuses | booked |
                | delivered-statuses | done |
                | not-booked-statuses | asked |
                | sales-cycle-names | cycle |
                | win-rate-names | wins |

                ## Thresholds

                | Key | Value | Unit | Note |
                |---|---:|---|---|
                | jobs-months | 4 | count | |
                | spare-days | four | days | |
                | turn-round-days | 2 | fortnights | |
                """);

        assertThat(messages())
                .containsExactly(
                        "content/frameworks/logistics.md:1:1: error FW-010: the file lacks the row \"EYD-TURN\" in table \"Rules\"."
                                + " Take it over from the product's own file of that name.",
                        "content/frameworks/logistics.md:7:21: error FW-032: unknown severity \"urgent\"."
                                + " Use one of: critical, high, medium, low, info.",
                        "content/frameworks/logistics.md:8:3: error FW-031: rule \"EYD-CLASH\" lacks subject. Fill these columns.",
                        "content/frameworks/logistics.md:9:28: error FW-032: unknown severity \"mild\"."
                                + " Use one of: critical, high, medium, low, info.",
                        "content/frameworks/logistics.md:9:48: error FW-001: the row of \"EYD-OVER\" has 7 cells under 6 heads."
                                + " Write \\| for a pipe inside a cell.",
                        "content/frameworks/logistics.md:10:3: error FW-030: rule \"EYD-OVER\" stands at"
                                + " content/frameworks/logistics.md:9:3 too. Keep one of the rows.",
                        "content/frameworks/logistics.md:11:3: error FW-034: rule \"EYD-NEW\" has no sentence."
                                + " Add a row to the table Findings of wording.md.",
                        "content/frameworks/logistics.md:29:16: error FW-003: \"four\" in column \"value\" is not a plain number."
                                + " Write digits with a point, without sign of currency or unit.",
                        "content/frameworks/logistics.md:30:25: error FW-033: threshold \"turn-round-days\" has the unit"
                                + " \"fortnights\". Use one of: usd, percent, months, days, hours, count, number.");
    }

    @Test
    void missesWhatAnEmptyFileReplaces() throws IOException {
        write("content/frameworks/rental.md", "# Nothing yet\n");

        assertThat(messages()).containsExactly(lacksTable("Rules"), lacksTable("Thresholds"), lacksTable("Words"));
    }

    @Test
    void reportsMissingSectionTextsInsteadOfStumblingOverThem() throws IOException {
        write(
                "content/frameworks/report-sections.md",
                "## Labels\n| Label | Text |\n|---|---|\n| delta.first | first |\n");

        assertThat(messages())
                .contains(
                        "content/frameworks/report-sections.md:1:1: error FW-010: the file lacks the table \"Sections\"."
                                + " Take it over from the product's own file of that name.")
                .anyMatch(message -> message.contains("lacks the row \"row.portfolio\" in table \"Labels\""))
                .anyMatch(message -> message.contains("content/perspectives/ceo.md")
                        && message.contains("unknown section \"shortfalls\""));
    }

    private static String lacksTable(String table) {
        return "content/frameworks/rental.md:1:1: error FW-010: the file lacks the table \"" + table
                + "\". Take it over from the product's own file of that name.";
    }

    @Test
    void readsAPerspectiveOfTheSitesOwn() throws IOException {
        write("content/perspectives/board.md", """
                ---
                title: Board paper
                short title: Board
                group: domain
                headlines: [CEO-SUBJECT]
                areas: [finance, people]
                ---
                # Board

                ## KPIs

                | Figure | Label | Format | Better |
                |---|---|---|---|
                | ota-live of ota-applicable | Listings | int | up |

                ## Sections

                - runway
                - milestones
                """);

        var frameworks = read();

        assertThat(frameworks.problems()).isEmpty();
        var board = frameworks.perspectives().get(0);
        assertThat(board.id()).isEqualTo("board");
        assertThat(board.sections()).containsExactly("runway", "milestones");
        assertThat(board.areas()).containsExactly("finance", "people");
        assertThat(board.kpis().get(0).between()).isEqualTo(" of ");
    }

    @Test
    void namesWhatAPerspectiveCannotHave() throws IOException {
        write("content/perspectives/digest.md", """
                ---
                title: Digest
                colour: blue
                headlines: [BOARD-HEAD]
                ---

                ## KPIs

                | Figure | Label | Format | Better |
                |---|---|---|---|
                | cash | Cash in all accounts of all of the units | euros | sideways |

                ## Sections

                - runaway
                """);

        assertThat(messages())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("content/perspectives/digest.md:1:1: error FW-050: \"digest\""
                                        + " cannot name a perspective."),
                        second -> assertThat(second)
                                .isEqualTo("content/perspectives/digest.md:1:1: error FW-055:"
                                        + " the perspective has no sections. List them under ## Sections."),
                        third -> assertThat(third)
                                .startsWith(
                                        "content/perspectives/digest.md:3:1: error FW-051: unknown line \"colour: blue\"."),
                        fourth -> assertThat(fourth)
                                .startsWith(
                                        "content/perspectives/digest.md:4:1: error FW-052: no sentence \"BOARD-HEAD\"."),
                        fifth -> assertThat(fifth).contains(":11:10: error FW-053: the label \"Cash in all accounts"),
                        sixth -> assertThat(sixth).contains(":11:53: error FW-023: unknown format \"euros\"."),
                        seventh -> assertThat(seventh)
                                .isEqualTo("content/perspectives/digest.md:11:61: error FW-054:"
                                        + " unknown direction \"sideways\". Use one of: up, down, neither."),
                        eighth -> assertThat(eighth)
                                .startsWith(
                                        "content/perspectives/digest.md:15:3: error FW-056: unknown section \"runaway\"."));
    }

    private Frameworks read() {
        return new FrameworkReader(new SiteFiles(site)).read();
    }

    private List<String> messages() {
        return read().problems().stream().map(Problem::toString).toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
