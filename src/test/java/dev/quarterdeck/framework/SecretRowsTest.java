package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern that finds nothing because it is none would let every key pass. */
class SecretRowsTest {

    private static final String FILE = "content/frameworks/security-checks.md";

    @TempDir
    Path site;

    private Frameworks with(String row) throws IOException {
        Files.createDirectories(site.resolve(FILE).getParent());
        String shipped = Files.readString(Path.of(FILE));
        Files.writeString(site.resolve(FILE), shipped.replaceFirst("(?m)^\\| private-key .*$", row));
        return new FrameworkReader(new SiteFiles(site)).read();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "| mine | `(` | 0 |; error FW-062: \"`(`\" in column \"pattern\" is no pattern. Write a regular expression between backticks.",
                "| mine | key | 0 |; error FW-062: \"key\" in column \"pattern\" is no pattern. Write a regular expression between backticks.",
                "| mine | | 0 |; error FW-060: the row of \"mine\" lacks pattern. Fill these columns, or take the row out.",
            })
    void aRowThatIsNoPatternIsReported(String row, String said) throws IOException {
        assertThat(with(row).problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .endsWith(said);
    }

    @Test
    void aRowOfASitesOwnIsTaken() throws IOException {
        assertThat(with("| mine | `key-[0-9]{4}` | 0 |").problems()).isEmpty();
    }
}
