package dev.quarterdeck.analysis.logistics;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.logistics.Deliveries.COLUMNS;
import static dev.quarterdeck.analysis.logistics.Deliveries.UNIT;
import static dev.quarterdeck.analysis.logistics.Deliveries.logistics;
import static dev.quarterdeck.analysis.logistics.Deliveries.rules;
import static dev.quarterdeck.analysis.logistics.Deliveries.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a job leaves, and whether it was done in time. */
class JobsTest {

    @Test
    void aJobWithoutCostsHasNoMargin() {
        Logistics logistics = logistics(new Given()
                .rows(UNIT, "job", COLUMNS, "J-1 | delivered | 2026-03-01 | 2026-03-02 | 2026-03-02 | 1 | 500 | "));

        assertThat(shown(logistics.figures(), "margin-mean@" + UNIT)).isEqualTo("—");
        assertThat(logistics.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} less {1}: loss {2}")
    @CsvSource({
        "500, 501, true",
        "500, 500, false",
        "500, , false",
        ", 500, false",
        "0, 500, true",
        "0, 0, false",
        "400..600, 510..520, true",
        "400..600, 480..500, false"
    })
    void aDeliveredJobThatCostMoreThanItBroughtIsALoss(String revenue, String costs, boolean loss) {
        Given given = new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-1",
                        "status=delivered",
                        "delivered=@2026-03-02",
                        "revenue=" + (revenue == null ? "" : "$" + revenue),
                        "costs=" + (costs == null ? "" : "$" + costs));

        assertThat(rules(given)).isEqualTo(when(loss, "EYD-LOSS"));
    }

    @Test
    void aJobThatBroughtNothingHasAMarginAndNoShare() {
        List<Figure> figures = logistics(new Given()
                        .row(
                                UNIT,
                                "job",
                                "job=J-1",
                                "status=delivered",
                                "delivered=@2026-03-02",
                                "revenue=$0",
                                "costs=$5"))
                .figures();

        assertThat(shown(figures, "job-margin@" + UNIT + "[J-1]")).isEqualTo("-$5");
        assertThat(shown(figures, "job-margin-percent@" + UNIT + "[J-1]")).isEqualTo("—");
        assertThat(shown(figures, "margin-weighted")).isEqualTo("—");
    }

    @ParameterizedTest(name = "promised {0}, delivered {1}, excused {2}: late {3}, on time {4}")
    @CsvSource({
        "2026-03-10, 2026-03-10, , false, 100.0%",
        "2026-03-10, 2026-03-09, , false, 100.0%",
        "2026-03-10, 2026-03-11, , true, 0.0%",
        "2026-03-10, 2026-03-11, yes, false, 0.0%",
        ", 2026-03-11, , false, —"
    })
    void anExcuseSilencesTheFindingAndDoesNotMakeAJobPunctual(
            String promised, String delivered, String excused, boolean late, String onTime) {
        Given given = new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-1",
                        "status=delivered",
                        "promised=" + (promised == null ? "" : "@" + promised),
                        "delivered=@" + delivered,
                        "excused=" + (excused == null ? "" : "?" + excused));

        assertThat(rules(given)).isEqualTo(when(late, "EYD-LATE"));
        List<Figure> figures = logistics(given).figures();
        assertThat(shown(figures, "on-time")).isEqualTo(onTime);
        assertThat(shown(figures, "jobs-late-excused")).isEqualTo(promised == null ? "—" : excused == null ? "0" : "1");
    }

    @Test
    void twoJobsOfOneNameKeepTheirOwnFigures() {
        List<Figure> figures =
                logistics(new Given().rows(UNIT, "job", COLUMNS, """
                                        J-1 | delivered | | | 2026-03-02 | | 500 | 100
                                        J-1 | delivered | | | 2026-03-03 | | 700 | 100
                                        """)).figures();

        assertThat(shown(figures, "job-margin@" + UNIT + "[J-1]")).isEqualTo("$400");
        assertThat(shown(figures, "job-margin@" + UNIT + "[J-1-2]")).isEqualTo("$600");
        assertThat(shown(figures, "jobs-delivered")).isEqualTo("2");
    }
}
