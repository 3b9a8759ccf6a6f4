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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong row of a table on accounts, tax lines or postings is named where it stands. */
class AccountingTablesTest {

    @TempDir
    Path site;

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "chart-of-accounts; | 1050 | Reserve; | 10a | Reserve; :10:3: error FW-060: account code \"10a\". Use three to six digits.",
                "chart-of-accounts; | 1050 | Reserve; | 1000 | Reserve; :10:3: error FW-061: account 1000 stands at content/frameworks/chart-of-accounts.md:9:3 too. Keep one of the rows.",
                "chart-of-accounts; | 1050 | Reserve | asset; | 1050 | | asset; :10:3: error FW-065: row \"1050\" lacks name. Fill this column.",
                "chart-of-accounts; | 1050 | Reserve | asset; | 1050 | Reserve | equity; :10:20: error FW-062: account 1050 has the type \"equity\". Use one of: asset, assets.",
                "chart-of-accounts; | 1050 | Reserve | asset; | 9050 | Reserve | asset; :10:20: error FW-062: account 9050 has the type \"asset\". Begin its code with one of: 1, 2, 3, 4, 5, 6, 7.",
                "tax-lines; | vehicle | schedule-c | 9 |; | vehicle | | 9 |; :12:3: error FW-065: row \"vehicle\" lacks form. Fill this column.",
                "tax-lines; | 6020 | repairs | |; | 6020 | mending | |; :62:10: error FW-063: category \"mending\" has no line on any form.",
                "tax-lines; | 6020 | repairs | |; | 6021 | repairs | |; :62:3: error FW-064: account \"6021\" is not in the chart. Add it to chart-of-accounts.md, or use one that is there.",
                "tax-lines; | 7100 | depreciation |; | 7101 | depreciation |; error FW-064: account \"7101\" is not in the chart.",
                "posting-rules; | 1200 | | 2200 |; | 1201 | | 2200 |; :10:19: error FW-064: account \"1201\" is not in the chart.",
                "posting-rules; | 1200 | | 2200 |; | 1200 | | |; :10:3: error FW-065: row \"invoice-ahead\" lacks credit. Fill this column.",
                "posting-rules; | deposit-unmatched | 1000 | 6400 |; | deposit-unmatched | 1000 | |; error FW-065: row \"deposit-unmatched\" lacks fees. Fill this column.",
                "posting-rules; | invoice-ahead |; | invoice-early |; :1:1: error FW-010: the file lacks the row \"invoice-ahead\" in table \"Postings\".",
                "posting-rules; | agency | 4300 |; | agency | 4301 |; error FW-064: account \"4301\" is not in the chart.",
            })
    void namesTheRow(String file, String from, String to, String expected) throws IOException {
        String shipped = Files.readString(Path.of("content/frameworks/" + file + ".md"));
        assertThat(shipped).contains(from);
        Path own = site.resolve("content/frameworks/" + file + ".md");
        Files.createDirectories(own.getParent());
        Files.writeString(own, shipped.replace(from, to));

        List<String> said = new FrameworkReader(new SiteFiles(site))
                .read().problems().stream().map(Problem::toString).toList();

        assertThat(said)
                .anyMatch(line -> line.startsWith("content/frameworks/" + file + ".md:") && line.contains(expected));
    }

    @Test
    void theShippedTablesAgree() {
        assertThat(new FrameworkReader(new SiteFiles(Path.of(""))).read().problems())
                .isEmpty();
    }
}
