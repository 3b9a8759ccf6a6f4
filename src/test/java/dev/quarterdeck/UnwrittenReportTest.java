package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.site.SiteReader;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.FolderStore;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that could be composed and drawn, and whose data cannot be written while its pages are. */
class UnwrittenReportTest {

    private static final List<String> SHIPPED = List.of("cao", "ceo", "cfo", "cmo", "cto", "dcb", "eyd", "rental");

    @TempDir
    Path folder;

    @Test
    void isNamedAndOnNoPageAndTheOthersAreWhole() throws IOException {
        EditionMaker.Made made = made();

        assertThat(made.problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("content/perspectives/huge.md:1:1: error ED-010: the report huge could not be made: ");
        assertThat(made.perspectives()).containsExactly("plain");
        assertThat(made.contents().keySet())
                .contains("2026-05-01/plain/index.html", "2026-05-01/plain/report.json")
                .noneMatch(path -> path.startsWith("2026-05-01/huge/"));
        assertThat(folder.resolve("edition/2026-05-01/2026-05-01/huge")).isEmptyDirectory();
        assertThat(archive("plain")).contains("2026-05-01/plain/");
        assertThat(archive("huge")).doesNotContain("2026-05-01/huge/");
    }

    private String archive(String perspective) throws IOException {
        return Files.readString(folder.resolve("edition/2026-05-01/archive/" + perspective + "/index.html"));
    }

    private EditionMaker.Made made() throws IOException {
        SiteRun files = SiteRun.with(folder, "# My boat\n\nCash: $100\n");
        files.add("site.properties", "as-of = 2026-05-01\n");
        for (String perspective : SHIPPED) {
            files.add("content/perspectives/" + perspective + ".md", "---\noff: true\n---\n# Off\n");
        }
        files.add("content/perspectives/plain.md", perspective("freshness"));
        files.add("content/perspectives/huge.md", perspective("asset-inventory"));
        Options options = Options.parse(List.of("--site", folder.toString())).options();
        Site site = SiteReader.read(options, Map.of(), SiteRun.NOW).site().orElseThrow();
        return new EditionMaker(
                        new ContentReader().read(site),
                        new BriefingComposer(
                                List.of(new Holding("freshness", "1"), new Holding("asset-inventory", "1E+2147483647")),
                                List.of()),
                        Past.in(new FolderStore(folder.resolve("archive"))))
                .make(folder.resolve("edition"), Set.of());
    }

    private static String perspective(String section) {
        return """
                ---
                title: Report
                headlines: [CEO-SUBJECT]
                summaries: [CEO-HEAD]
                areas: [growth]
                changes: [findings]
                ---
                # Report

                ## KPIs

                | Figure | Label | Format | Delta | Better |
                |---|---|---|---|---|
                | cash | Cash | money0 | 1 | up |

                ## Sections

                - %s
                """.formatted(section);
    }

    /** Holds a figure that it does not show. One of two thousand million digits is found to be so when it is written. */
    private record Holding(String id, String figure) implements SectionBuilder {

        @Override
        public Section build(Material material) {
            Quantity value = Quantity.stated(
                    Type.COUNT, Range.of(new BigDecimal(figure)), new Place("content/handoffs/one-note.md", 1, 1));
            return new Section(
                    id,
                    Text.id("section"),
                    Text.id("intro"),
                    List.of(new Block.Paragraphs(List.of(Text.id("paragraph")))),
                    List.of(new Figure(new Figure.Key(id, "portfolio", ""), value, Format.RATIO, Optional.empty())));
        }
    }
}
