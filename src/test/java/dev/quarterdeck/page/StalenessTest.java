package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StalenessTest {

    private static final Place STALE = Place.startOf("content/handoffs/old.md");
    private static final Place FRESH = Place.startOf("content/handoffs/new.md");
    private static final Measurement MEASURED = new Measurement("/cost/months/0", "ce:GetCostAndUsage");

    private static final Staleness OLD_NOTE = new Staleness(Set.of(STALE.file()), measurement -> false);
    private static final Staleness OLD_METRICS = new Staleness(Set.of(), MEASURED::equals);

    @Test
    void aFigureIsStaleAsSoonAsOneOfItsSourcesIs() {
        assertThat(OLD_NOTE.isIn(Sources.of(FRESH, STALE))).isTrue();
        assertThat(OLD_NOTE.isIn(Sources.of(FRESH, MEASURED))).isFalse();
        assertThat(OLD_METRICS.isIn(Sources.of(FRESH, MEASURED))).isTrue();
        assertThat(OLD_METRICS.isIn(Sources.of(FRESH, STALE))).isFalse();
    }

    @Test
    void whatRestsOnNothingIsNotStale() {
        assertThat(new Staleness(Set.of(STALE.file()), MEASURED::equals).isIn(Sources.none()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /git/repos/0/commits,   false
            /lambda/0/name,         true
            /html/missingImages,    true
            /s3/buckets/0/name,     false
            /cost/months/0,         false
            """)
    void aMeasurementIsAsOldAsWhatItsOwnCollectorBroughtBack(String pointer, boolean stale) {
        Portfolio portfolio = new Given()
                .snapshot("{\"collectedAt\":\"2026-05-01T13:00:00Z\",\"collectors\":{"
                        + "\"git\":{\"status\":\"ok\"},"
                        + "\"s3\":{\"status\":\"ok\",\"collectedAt\":\"2026-04-24T13:00:00Z\"},"
                        + "\"html\":{\"status\":\"partial\",\"collectedAt\":\"2026-04-23T23:59:59Z\"},"
                        + "\"lambda\":{\"status\":\"ok\",\"collectedAt\":\"2026-04-20T13:00:00Z\"}}}")
                .portfolio();

        assertThat(Staleness.of(portfolio).isIn(Sources.of(FRESH, new Measurement(pointer, "any"))))
                .isEqualTo(stale);
    }

    @Test
    void ofASnapshotThatIsOldAsAWholeEverythingIsStale() {
        Portfolio portfolio = new Given()
                .snapshot("{\"collectedAt\":\"2026-04-20T13:00:00Z\",\"collectors\":{\"git\":{\"status\":\"ok\"}}}")
                .portfolio();

        assertThat(Staleness.of(portfolio).isIn(Sources.of(MEASURED))).isTrue();
        assertThat(Staleness.of(portfolio).isIn(Sources.of(new Measurement("/git/repos/0", "git log"))))
                .isTrue();
    }
}
