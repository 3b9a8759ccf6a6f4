package dev.quarterdeck.analysis.logistics;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticsTest {

    private static final String UNIT = "expert-yacht-delivery";

    private static final String COLUMNS = "job, status, @start, @promised, @delivered, #days, $revenue, $costs";

    private static final String JOBS = """
            J-01 | delivered | 2026-01-15 | 2026-01-17 | 2026-01-17 | 3 | 2400 | 1150
            J-02 | delivered | 2026-03-01 | 2026-03-11 | 2026-03-12 | 12 | 4200 | 2730
            J-03 | scheduled | 2026-05-09 | 2026-05-10 | | 2 | 1800 | 700
            """;

    private static Logistics sample() {
        return Logistics.of(new Given()
                .rows(UNIT, "job", COLUMNS, JOBS)
                .row(UNIT, "resource", "resource=Captain 1", "days=#12")
                .rows(UNIT, "deal", "opportunity, stage, $value, %probability", """
                        J-04 | quoted | 5500 | 60
                        J-05 | inquiry | 6000 | 20
                        J-06 | Lost | 9000 | 90
                        """)
                .portfolio());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "job-margin@expert-yacht-delivery[J-01] | $1,250",
                "job-margin-percent@expert-yacht-delivery[J-01] | 52.1%",
                "job-margin@expert-yacht-delivery[J-02] | $1,470",
                "job-margin-percent@expert-yacht-delivery[J-02] | 35.0%",
                "margin-weighted@expert-yacht-delivery | 41.2%",
                "margin-mean@expert-yacht-delivery | $1,360",
                "on-time@expert-yacht-delivery | 50.0%",
                "utilisation@expert-yacht-delivery | 31.3%",
                "backlog@expert-yacht-delivery | $1,800",
                "backlog | $1,800",
                "pipeline-weighted-value@expert-yacht-delivery | $4,500"
            })
    void readsTheSampleJobs(String figure, String expected) {
        assertThat(shown(sample().figures(), figure)).isEqualTo(expected);
    }

    @Test
    void namesTheLateJob() {
        assertThat(sample().findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("J-02 arrived 1 day late.");
    }

    @Test
    void aJobWithoutCostsHasNoMargin() {
        Logistics logistics = Logistics.of(new Given()
                .rows(UNIT, "job", COLUMNS, "J-1 | delivered | 2026-03-01 | 2026-03-02 | 2026-03-02 | 1 | 500 | ")
                .portfolio());

        assertThat(shown(logistics.figures(), "margin-mean@" + UNIT)).isEqualTo("—");
        assertThat(logistics.findings()).isEmpty();
    }

    @Test
    void namesLossesClashesAndOverselling() {
        Logistics logistics = Logistics.of(new Given()
                .rows(UNIT, "job", COLUMNS + ", captain", """
                        J-1 | delivered | 2026-03-01 | 2026-03-09 | 2026-03-09 | 9 | 500 | 700 | Ann
                        J-2 | delivered | 2026-03-09 | 2026-03-20 | 2026-03-20 | 11 | 500 | 500 | Ann
                        """)
                .row(UNIT, "resource", "resource=Ann", "days=#4")
                .portfolio());

        assertThat(logistics.findings())
                .extracting(Finding::id)
                .containsExactly("EYD-LOSS:" + UNIT, "EYD-OVER:" + UNIT, "EYD-CLASH:" + UNIT);
        assertThat(logistics.findings().get(0).sentence().plain()).isEqualTo("J-1 lost $200.");
    }
}
