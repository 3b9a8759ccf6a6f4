package dev.quarterdeck.analysis.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site's own rows of benchmarks make CMO-BENCH speak; the product ships none. */
class BenchmarkTest {

    private static final String SOURCE = "Trade survey | 2026-01-31";

    @TempDir
    private Path site;

    private Frameworks with(String row) throws IOException {
        Path file = site.resolve("content/frameworks/benchmarks.md");
        Files.createDirectories(file.getParent());
        Files.copy(Path.of("content/frameworks/units.md"), file.resolveSibling("units.md"));
        Files.writeString(file, """
                # Benchmarks

                ## Benchmarks

                | Measure | From | To | Source | As of |
                |---|---:|---:|---|---|
                """ + row);
        return new FrameworkReader(new SiteFiles(site)).read();
    }

    private static Market market(Frameworks frameworks) {
        Portfolio stated = new Given()
                .fact("jada", "contacts", "#1000")
                .row("jada", "assumption", "measure=Open rate", "low=%20", "high=%40")
                .row("jada", "assumption", "measure=Click to open", "low=%12.5", "high=%25")
                .portfolio();
        return Market.of(
                new Portfolio(stated.handoffs(), frameworks, stated.snapshot(), stated.asOf()), Figures.of(List.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'| open | 18 | 35 | " + SOURCE + " |', 'Open of 40.0% is above the benchmark of 35.0%.'",
        "'| open | 18 | 40 | " + SOURCE + " |', ''",
        "'| open | | 35 | " + SOURCE + " |', 'Open of 40.0% is above the benchmark of 35.0%.'",
        "'| open | 18 | 0 | " + SOURCE + " |', 'Open of 40.0% is above the benchmark of 0.0%.'",
        "'| delivery | 18 | 35 | " + SOURCE + " |', ''",
        "'', ''",
    })
    void speaksOfRatesAboveTheBand(String row, String sentence) throws IOException {
        assertThat(market(with(row)).findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactlyElementsOf(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @Test
    void countsFurtherRatesAboveTheirBands() throws IOException {
        String rows = "| open | | 35 | " + SOURCE + " |\n| click | | 20 | " + SOURCE + " |\n";

        assertThat(market(with(rows)).findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Open of 40.0% is above the benchmark of 35.0% (+1 more).");
    }

    @Test
    void noneIsShipped() {
        Portfolio shipped = new Given().portfolio();

        assertThat(shipped.frameworks().catalogue("benchmarks", "Benchmarks").entries())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "| opens | 18 | 35 | Survey | 2026-01-31 |; 7:3: error FW-061: the row of \"opens\" has the unknown word"
                        + " \"opens\". Use one of: delivery, open, click, booking.",
                "| open | 18 | | | |; 7:3: error FW-060: the row of \"open\" lacks to, source, as of. Fill these columns,"
                        + " or take the row out.",
                "| open | 18 | 35 | Survey | January |; 7:29: error FW-062: \"January\" in column \"as of\" is not a day."
                        + " Write it as year-month-day.",
                "| open | 36 | 35 | Survey | 2026-01-31 |; 7:10: error FW-062: \"36\" in column \"from\" is above the"
                        + " upper end of the band. Swap the two.",
            })
    void aBadRowIsReportedAtItsPlace(String row, String said) throws IOException {
        Frameworks frameworks = with(row);

        assertThat(frameworks.problems())
                .extracting(Problem::toString)
                .containsExactly("content/frameworks/benchmarks.md:" + said);
        assertThat(market(frameworks).lists()).hasSize(1);
    }
}
