package dev.quarterdeck.briefing;

import static dev.quarterdeck.briefing.SmallEdition.CASH;
import static dev.quarterdeck.briefing.SmallEdition.COSTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What reports remember of the amounts that their key figures rest on. */
class StatedTest {

    private static final String JADA = "content/handoffs/jada.md";
    private static final String PORTFOLIO = "content/handoffs/portfolio.md";

    private final SmallEdition edition = new SmallEdition();

    private Map<String, List<String>> words() {
        return Stated.words(edition.report());
    }

    @Test
    void amountsStandByFileInTheOrderOfLinesAndEachOnce() {
        edition.note("portfolio", CASH + "| Bank | $6,000 | 2026-04-28 |\n")
                .note("jada", COSTS + "| Slip | fixed | **$780** |\n| Insurance | fixed | ≈ $95 |\n");

        assertThat(words()).isEqualTo(Map.of(JADA, List.of("$780", "≈ $95"), PORTFOLIO, List.of("$6,000")));
    }

    @Test
    void nothingIsRememberedForWhatIsACountAlone() {
        edition.note("jada", COSTS + "| Slip | fixed | $780 |\n");

        assertThat(edition.report(List.of("critical-shortfalls", "missing-kpis"), "rules")
                        .stated())
                .isEmpty();
    }

    @Test
    void ofAConfidentialNoteNothingIsRemembered() {
        edition.secret("jada", COSTS + "| Slip | fixed | $780 |\n")
                .note("quickdumpnow", COSTS + "| Van | fixed | $90 |\n");

        assertThat(words()).isEqualTo(Map.of("content/handoffs/quickdumpnow.md", List.of("$90")));
    }

    /** The figures rest on those places, too: nobody knows how much would have to be added. */
    @Test
    void wordsWhereAnAmountWasLookedForReachNoReportAtAll() {
        edition.note(
                "jada",
                COSTS + "| Slip | fixed | $780 |\n| Insurance | fixed | ask Bob, he is ill |\n\n"
                        + "- Landlord: Bob wants $300 more since his divorce\n");
        Briefing report = edition.report();

        assertThat(Stated.words(report)).isEqualTo(Map.of(JADA, List.of("$780")));
        assertThat(report.problems()).extracting(problem -> problem.at().line()).contains(12);
        assertThat(Written.of(report)).contains(JADA + ":12:").doesNotContain("Bob", "divorce", "$300");
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(
                                report.origins().said(problem.at()).orElse(""))
                        .doesNotContain("Bob"));
    }

    @Test
    void aRowIsNeverRememberedByItsDay() {
        edition.note(
                "portfolio",
                "## Cash\n\n| As of | Account | Balance |\n|---|---|---:|\n| 2026-04-28 | Bank | $6,000 |\n");

        assertThat(words()).isEqualTo(Map.of(PORTFOLIO, List.of("$6,000")));
    }

    @Test
    void theFileOfAReportSaysAsMuchAndAnOlderOneNothing() {
        edition.note("jada", COSTS + "| Slip | fixed | $780 |\n");
        Briefing report = edition.report();
        String old = Written.of(report).replaceFirst("\"stated\" ?: ?\\{[^{}]*}, *\\s*", "");

        assertThat(PastReports.read(Written.bytes(report)).stated())
                .isEqualTo(PastReports.of(report).stated())
                .isEqualTo(Map.of(JADA, List.of("$780")));
        assertThat(PastReports.read(old.getBytes(StandardCharsets.UTF_8)).stated())
                .isEmpty();
    }
}
