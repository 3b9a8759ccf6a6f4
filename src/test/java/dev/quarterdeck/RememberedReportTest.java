package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.briefing.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** What is remembered of a briefing while its edition is made is what later editions read of its file. */
class RememberedReportTest {

    @Test
    void isTheSameAsTheFileSays() throws IOException {
        Collection<Briefing> all = SampleReports.of(Path.of("")).all();

        assertThat(all)
                .hasSize(8)
                .allSatisfy(briefing ->
                        assertThat(PastReports.of(briefing)).isEqualTo(PastReports.read(Written.bytes(briefing))));
    }
}
