package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest(name = "{0} keeps {1} and not the day before")
    @CsvSource({"10y, 2016-05-01", "18m, 2024-11-01", "400d, 2025-03-27", "1d, 2026-04-30"})
    void keepsAnEditionToTheDay(String stated, LocalDate oldest) {
        Retention retention = Retention.of(stated).orElseThrow();

        assertThat(retention.isOver(oldest, MAY)).isFalse();
        assertThat(retention.isOver(oldest.minusDays(1), MAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0y", "-1y", "10 years", "1.5y", "10Y", "999999d", "y"})
    void anotherFormIsAnErrorWithItsPlace(String stated, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("site.properties"), "archive.retention = " + stated + "\n");

        SiteReader.Reading reading = SiteReader.read(
                Options.parse(List.of("--site", folder.toString())).options(),
                Map.of(),
                Instant.parse("2026-05-01T15:00:00Z"));

        assertThat(reading.site()).isEmpty();
        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("site.properties:1:21: error SET-VALUE: archive.retention is \"" + stated
                        + "\". Write years, months or days, such as 10y, 18m or 400d.");
    }

    @Test
    void keepsForEverWhereNothingIsStated() {
        assertThat(Retention.of("")).isEmpty();
    }
}
