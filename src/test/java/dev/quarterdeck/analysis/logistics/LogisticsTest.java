package dev.quarterdeck.analysis.logistics;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.logistics.Deliveries.COLUMNS;
import static dev.quarterdeck.analysis.logistics.Deliveries.UNIT;
import static dev.quarterdeck.analysis.logistics.Deliveries.logistics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogisticsTest {

    private static final String JOBS = """
            J-01 | delivered | 2026-01-15 | 2026-01-17 | 2026-01-17 | 3 | 2400 | 1150
            J-02 | delivered | 2026-03-01 | 2026-03-11 | 2026-03-12 | 12 | 4200 | 2730
            J-03 | scheduled | 2026-05-09 | 2026-05-10 | | 2 | 1800 | 700
            """;

    private static Logistics sample() {
        return logistics(new Given()
                .rows(UNIT, "job", COLUMNS, JOBS)
                .row(UNIT, "resource", "resource=Captain 1", "days=#12")
                .rows(UNIT, "deal", "opportunity, stage, $value, %probability", """
                        J-04 | quoted | 5500 | 60
                        J-05 | inquiry | 6000 | 20
                        J-06 | Lost | 9000 | 90
                        """));
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

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "scheduled, 1800, $1800",
        "in progress, 1800, $1800",
        "delivered, 1800, $0",
        "quoted, 1800, $0",
        "scheduled, , none",
        "scheduled, 0, $0",
        "scheduled, 1000..2000, $1000 to $2000"
    })
    void theBacklogIsWhatIsBookedAndNotDone(String status, String revenue, String expected) {
        Given given = new Given()
                .row(UNIT, "job", "job=J-1", "status=" + status, "revenue=" + (revenue == null ? "" : "$" + revenue));
        String shown = shown(logistics(given).figures(), "backlog");

        assertThat(shown.replace(",", "")).isEqualTo(expected.equals("none") ? "—" : expected);
    }

    @ParameterizedTest(name = "targets {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"3000 | 150.0%", "0 | —", " | —"})
    void pipelineAndBacklogCoverTheTargetsOfTheComingMonths(String target, String expected) {
        Given given = new Given()
                .row(UNIT, "job", "job=J-1", "status=scheduled", "revenue=$1500")
                .row(UNIT, "deal", "opportunity=J-2", "stage=quoted", "value=$6000", "probability=%50");
        Figures targets = target == null
                ? Figures.of(List.of())
                : Given.money(Map.of(
                        "target@" + UNIT + "[2026-05]", target,
                        "target@" + UNIT + "[2026-06]", "0",
                        "target@" + UNIT + "[2026-07]", "0",
                        "target@" + UNIT + "[2026-08]", "9999"));

        assertThat(shown(Logistics.of(given.portfolio(), targets).figures(), "delivery-coverage@" + UNIT))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "win rate {0}, cycle {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {"%40 | #30 | $120", "%0 | #30 | $0", "%40 | #0 | —", "%40 | | —", " | #30 | —", "#40 | #30 | —"})
    void velocityNeedsAWinRateAndACycle(String rate, String cycle, String expected) {
        Given given = new Given()
                .row(UNIT, "deal", "opportunity=J-2", "stage=quoted", "value=$6000")
                .row(UNIT, "deal", "opportunity=J-3", "stage=inquiry", "value=$3000")
                .row(UNIT, "deal", "opportunity=J-4", "stage=won", "value=$9000")
                .row(UNIT, "kpi", "kpi=Win rate", "current=" + (rate == null ? "" : rate))
                .row(UNIT, "kpi", "kpi=Sales cycle", "current=" + (cycle == null ? "" : cycle));

        assertThat(shown(logistics(given).figures(), "pipeline-velocity")).isEqualTo(expected);
    }

    @Test
    void withoutJobsNothingIsKnownButTheLookBack() {
        Logistics logistics = logistics(new Given());

        assertThat(logistics.findings()).isEmpty();
        assertThat(logistics.figures())
                .filteredOn(figure -> figure.value().isKnown())
                .extracting(figure -> figure.key().id())
                .containsOnly("jobs-months");
    }
}
