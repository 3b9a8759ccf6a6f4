package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where break-even is not known, the letter says what is missing. */
class BreakEvenSentenceTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '¦',
            value = {
                "## Monthly costs ¦ ## Berth ¦ A sale of JADA leaves $1,000; what JADA costs a month is not known, and so its break-even is not.",
                "charter | $1,500 ¦ charter | $300 ¦ A sale of JADA leaves -$164, and no number of those pays its fixed costs of $5.1K-5.8K a month.",
                "## Unit economics ¦ ## Berth ¦ No unit states what a sale costs, so break-even is not known.",
            })
    void namesWhatIsMissing(String right, String wrong, String told, @TempDir Path folder) throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.edit("content/handoffs/jada.md", right, wrong);

        site.run("site-publish");

        assertThat(site.text("target/archive/2026-05-01/cfo/digest.txt").replace("\n", " "))
                .contains(told);
    }
}
