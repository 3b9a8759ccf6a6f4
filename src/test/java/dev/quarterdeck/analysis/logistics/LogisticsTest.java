package dev.quarterdeck.analysis.logistics;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import java.util.List;
import java.util.Map;
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
        return Logistics.of(
                new Given()
                        .rows(UNIT, "job", COLUMNS, JOBS)
                        .row(UNIT, "resource", "resource=Captain 1", "days=#12")
                        .rows(UNIT, "deal", "opportunity, stage, $value, %probability", """
                        J-04 | quoted | 5500 | 60
                        J-05 | inquiry | 6000 | 20
                        J-06 | Lost | 9000 | 90
                        """)
                        .portfolio(),
                Figures.of(List.of()));
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
        Logistics logistics = Logistics.of(
                new Given()
                        .rows(
                                UNIT,
                                "job",
                                COLUMNS,
                                "J-1 | delivered | 2026-03-01 | 2026-03-02 | 2026-03-02 | 1 | 500 | ")
                        .portfolio(),
                Figures.of(List.of()));

        assertThat(shown(logistics.figures(), "margin-mean@" + UNIT)).isEqualTo("—");
        assertThat(logistics.findings()).isEmpty();
    }

    @Test
    void namesLossesClashesAndOverselling() {
        Logistics logistics = Logistics.of(
                new Given()
                        .rows(UNIT, "job", COLUMNS + ", captain", """
                        J-1 | delivered | 2026-03-01 | 2026-03-09 | 2026-03-09 | 9 | 500 | 700 | Ann
                        J-2 | delivered | 2026-03-09 | 2026-03-20 | 2026-03-20 | 11 | 500 | 500 | Ann
                        """)
                        .row(UNIT, "resource", "resource=Ann", "days=#4")
                        .portfolio(),
                Figures.of(List.of()));

        assertThat(logistics.findings())
                .extracting(Finding::id)
                .containsExactly("EYD-LOSS:" + UNIT, "EYD-OVER:" + UNIT, "EYD-CLASH:" + UNIT);
        assertThat(logistics.findings().get(0).sentence().plain()).isEqualTo("J-1 lost $200.");
    }

    private static List<String> rules(Given given) {
        return Logistics.of(given.portfolio(), Figures.of(List.of())).findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    private static List<String> when(boolean fires, String rule) {
        return fires ? List.of(rule) : List.of();
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
        List<Figure> figures = Logistics.of(
                        new Given()
                                .row(
                                        UNIT,
                                        "job",
                                        "job=J-1",
                                        "status=delivered",
                                        "delivered=@2026-03-02",
                                        "revenue=$0",
                                        "costs=$5")
                                .portfolio(),
                        Figures.of(List.of()))
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
        List<Figure> figures =
                Logistics.of(given.portfolio(), Figures.of(List.of())).figures();
        assertThat(shown(figures, "on-time")).isEqualTo(onTime);
        assertThat(shown(figures, "jobs-late-excused")).isEqualTo(promised == null ? "—" : excused == null ? "0" : "1");
    }

    @ParameterizedTest(name = "{0} days sold of {1} a month: over {2}, utilisation {3}")
    @CsvSource({
        "48, 12, false, 100.0%",
        "49, 12, true, 102.1%",
        ", 12, false, —",
        "49, , false, —",
        "1, 0, true, —",
        "0, 12, false, 0.0%",
        "40..60, 12, true, 83.3%-125.0%"
    })
    void moreDaysSoldThanAvailableIsOverbooked(String sold, String monthly, boolean over, String utilisation) {
        Given given = new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-1",
                        "status=delivered",
                        "start=@2026-03-02",
                        "days=" + (sold == null ? "" : "#" + sold))
                .row(UNIT, "resource", "resource=Ann", "days=" + (monthly == null ? "" : "#" + monthly));

        assertThat(rules(given)).isEqualTo(when(over, "EYD-OVER"));
        assertThat(shown(Logistics.of(given.portfolio(), Figures.of(List.of())).figures(), "utilisation"))
                .isEqualTo(utilisation);
    }

    @Test
    void oneCaptainMayBeOverbookedWhileTheFleetIsNot() {
        Logistics logistics = Logistics.of(
                new Given()
                        .row(UNIT, "job", "job=J-1", "status=booked", "start=@2026-03-02", "days=#20", "captain=ann")
                        .row(UNIT, "resource", "resource=Ann", "days=#4")
                        .row(UNIT, "resource", "resource=Bob", "days=#10")
                        .portfolio(),
                Figures.of(List.of()));

        assertThat(logistics.findings())
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("Ann was sold for 20 days and has 16.");
        assertThat(logistics.fleets().get(0).capacity().parts())
                .extracting(part -> part.name() + " " + Format.NUMBER.show(part.sold()))
                .containsExactly("Ann 20", "Bob —");
    }

    @ParameterizedTest(name = "next job on {0}, {1} of {2}: {3}")
    @CsvSource({
        "2026-05-10, scheduled, Ann, EYD-CLASH",
        "2026-05-11, scheduled, Ann, EYD-TURN",
        "2026-05-12, scheduled, Ann, none",
        "2026-05-10, scheduled, Bob, none",
        "2026-05-10, scheduled, , none",
        "2026-05-10, cancelled, Ann, none",
        "2026-05-10, quoted, ann, none",
        ", scheduled, Ann, none"
    })
    void oneCaptainNeedsRoomBetweenJobs(String start, String status, String captain, String rule) {
        Given given = new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-1",
                        "status=scheduled",
                        "start=@2026-05-08",
                        "promised=@2026-05-10",
                        "captain=Ann")
                .row(
                        UNIT,
                        "job",
                        "job=J-2",
                        "status=" + status,
                        "start=" + (start == null ? "" : "@" + start),
                        "promised=@2026-05-14",
                        "captain=" + (captain == null ? "" : captain));

        assertThat(rules(given)).isEqualTo(rule.equals("none") ? List.of() : List.of(rule));
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
        String shown =
                shown(Logistics.of(given.portfolio(), Figures.of(List.of())).figures(), "backlog");

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

        assertThat(shown(Logistics.of(given.portfolio(), Figures.of(List.of())).figures(), "pipeline-velocity"))
                .isEqualTo(expected);
    }

    @Test
    void twoJobsOfOneNameKeepTheirOwnFigures() {
        List<Figure> figures = Logistics.of(
                        new Given().rows(UNIT, "job", COLUMNS, """
                                        J-1 | delivered | | | 2026-03-02 | | 500 | 100
                                        J-1 | delivered | | | 2026-03-03 | | 700 | 100
                                        """).portfolio(), Figures.of(List.of()))
                .figures();

        assertThat(shown(figures, "job-margin@" + UNIT + "[J-1]")).isEqualTo("$400");
        assertThat(shown(figures, "job-margin@" + UNIT + "[J-1-2]")).isEqualTo("$600");
        assertThat(shown(figures, "jobs-delivered")).isEqualTo("2");
    }

    @Test
    void withoutJobsNothingIsKnownButTheLookBack() {
        Logistics logistics = Logistics.of(new Given().portfolio(), Figures.of(List.of()));

        assertThat(logistics.findings()).isEmpty();
        assertThat(logistics.figures())
                .filteredOn(figure -> figure.value().isKnown())
                .extracting(figure -> figure.key().id())
                .containsOnly("jobs-months");
    }
}
