package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Measurement;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StalenessTest {

    private static final Place STALE = Place.startOf("content/handoffs/old.md");
    private static final Place FRESH = Place.startOf("content/handoffs/new.md");
    private static final Measurement MEASURED = new Measurement("/cost/months/0", "ce:GetCostAndUsage");

    private static final Staleness OLD_NOTE = new Staleness(Set.of(STALE.file()), false);
    private static final Staleness OLD_METRICS = new Staleness(Set.of(), true);

    @Test
    void aFigureIsStaleAsSoonAsOneOfItsSourcesIs() {
        assertThat(OLD_NOTE.isIn(Sources.of(FRESH, STALE))).isTrue();
        assertThat(OLD_NOTE.isIn(Sources.of(FRESH, MEASURED))).isFalse();
        assertThat(OLD_METRICS.isIn(Sources.of(FRESH, MEASURED))).isTrue();
        assertThat(OLD_METRICS.isIn(Sources.of(FRESH, STALE))).isFalse();
    }

    @Test
    void whatRestsOnNothingIsNotStale() {
        assertThat(new Staleness(Set.of(STALE.file()), true).isIn(Sources.none()))
                .isFalse();
    }
}
