package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Shown.cells;
import static dev.quarterdeck.briefing.Shown.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Section;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogisticsSectionsTest {

    private static final String UNIT = "expert-yacht-delivery";

    private static Section section(Given given, String id) {
        return Shown.section(LogisticsSections.all(), id, "eyd", given);
    }

    static Stream<String> all() {
        return LogisticsSections.all().stream().map(SectionBuilder::id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatWouldSupplyItWhenNothingIsStated(String id) {
        assertThat(said(section(new Given(), id))).containsExactly(Shown.empty(id));
        assertThat(cells(section(new Given(), id))).isEmpty();
    }

    private static final String COLUMNS =
            "job, status, @start, @promised, @delivered, #days, $revenue, $costs, captain, route";

    private static Given jobs(String lines) {
        return new Given().rows(UNIT, "job", COLUMNS, lines);
    }

    @Test
    void jobsHaveTheirMarginsTheirSumAndTheirMean() {
        Section section = section(jobs("""
                J-1 | delivered | 2026-03-01 | 2026-03-03 | 2026-03-03 | 3 | 2400 | 1150 | | San Diego to Ensenada
                J-2 | delivered | 2026-03-05 | 2026-03-06 | 2026-03-06 | 2 | 900 | | |
                J-3 | scheduled | 2026-05-05 | 2026-05-06 | | 2 | 1800 | 700 | |
                """), "delivery-jobs");

        assertThat(cells(section))
                .containsExactly(
                        List.of(
                                "J-1",
                                "$1,250",
                                "52.1%",
                                "$2,400",
                                "$1,150",
                                "2026-03-03",
                                "delivered",
                                "San Diego to Ensenada",
                                ""),
                        List.of("J-2", "—", "—", "$900", "—", "2026-03-06", "delivered", "", ""),
                        List.of("All together", "$1,250", "52.1%", "$2,400", "$1,150", "", "", "", ""),
                        List.of("Mean of a job", "$1,250", "", "", "", "", "", "", ""),
                        List.of("J-3", "$1,100", "61.1%", "$1,800", "$700", "—", "scheduled", "", ""));
        assertThat(said(section))
                .containsExactly(
                        "1 of 2 delivered jobs state no costs or no revenue, and are left out of the margins.");
    }

    @Test
    void utilisationIsSplitByCaptainWhereJobsNameThem() {
        Given given = jobs("J-1 | delivered | 2026-03-01 | | | 12 | | | Ann |")
                .row(UNIT, "resource", "resource=Ann", "type=captain", "days=#6")
                .row(UNIT, "resource", "resource=Bob", "type=captain", "days=#6");
        Section section = section(given, "delivery-utilisation");

        assertThat(cells(section))
                .containsExactly(
                        List.of("Ann", "captain", "12", "24", "50.0%"),
                        List.of("Bob", "captain", "—", "24", "—"),
                        List.of("Total", "", "12", "48", "25.0%"));
        assertThat(said(section)).isEmpty();
    }

    @Test
    void excusedJobsStandApart() {
        Given given = new Given()
                .row(
                        UNIT,
                        "job",
                        "job=J-1",
                        "status=delivered",
                        "promised=@2026-03-01",
                        "delivered=@2026-03-04",
                        "excused=?yes")
                .row(UNIT, "job", "job=J-2", "status=delivered", "promised=@2026-03-01", "delivered=@2026-03-01")
                .row(UNIT, "job", "job=J-3", "status=delivered", "promised=", "delivered=@2026-03-01");

        assertThat(cells(section(given, "delivery-on-time")))
                .containsExactly(
                        List.of("Delivered, both days known", "2"),
                        List.of("By the promised day", "1"),
                        List.of("Share on time", "50.0%"),
                        List.of("Later", "1"),
                        List.of("Late jobs excused", "1"),
                        List.of("J-1", "late, excused", "3", "2026-03-01", "2026-03-04", ""),
                        List.of("J-2", "on time", "0", "2026-03-01", "2026-03-01", ""),
                        List.of("J-3", "not known", "—", "—", "2026-03-01", ""));
    }

    @Test
    void theScheduleShowsWhatOverlapsAndWhatIsTight() {
        Section section = section(jobs("""
                J-1 | scheduled | 2026-05-05 | 2026-05-08 | | 4 | | | Ann |
                J-2 | scheduled | 2026-05-08 | 2026-05-09 | | 2 | | | Ann |
                J-3 | scheduled | 2026-05-10 | 2026-05-11 | | 2 | | | Ann |
                J-4 | scheduled | 2026-05-20 | 2026-05-21 | | 2 | | | Ann |
                """), "delivery-schedule");

        assertThat(cells(section))
                .contains(
                        List.of("Ann", "J-1", "J-2", "at the same time", "0", "2026-05-08", "2026-05-08"),
                        List.of("Ann", "J-2", "J-3", "short", "1", "2026-05-09", "2026-05-10"),
                        List.of("Ann", "J-3", "J-4", "enough", "9", "2026-05-11", "2026-05-20"));
    }

    @Test
    void withoutAWinRateTheVelocityIsNamedAsMissing() {
        Section section = section(
                new Given().row(UNIT, "deal", "opportunity=J-5", "stage=quoted", "value=$1000"), "delivery-pipeline");

        assertThat(cells(section)).contains(List.of("Pipeline velocity, a day", "—"));
        assertThat(said(section)).singleElement().asString().startsWith("Pipeline velocity is not known.");
    }
}
