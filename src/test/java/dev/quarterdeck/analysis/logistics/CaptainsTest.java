package dev.quarterdeck.analysis.logistics;

import static dev.quarterdeck.analysis.Given.shown;
import static dev.quarterdeck.analysis.logistics.Deliveries.COLUMNS;
import static dev.quarterdeck.analysis.logistics.Deliveries.UNIT;
import static dev.quarterdeck.analysis.logistics.Deliveries.logistics;
import static dev.quarterdeck.analysis.logistics.Deliveries.rules;
import static dev.quarterdeck.analysis.logistics.Deliveries.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that captains have and were sold for, and the room between their jobs. */
class CaptainsTest {

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
        assertThat(shown(logistics(given).figures(), "utilisation")).isEqualTo(utilisation);
    }

    @Test
    void oneCaptainMayBeOverbookedWhileTheFleetIsNot() {
        Logistics logistics = logistics(new Given()
                .row(UNIT, "job", "job=J-1", "status=booked", "start=@2026-03-02", "days=#20", "captain=ann")
                .row(UNIT, "resource", "resource=Ann", "days=#4")
                .row(UNIT, "resource", "resource=Bob", "days=#10"));

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

    @Test
    void namesLossesClashesAndOverselling() {
        Logistics logistics = logistics(new Given()
                .rows(UNIT, "job", COLUMNS + ", captain", """
                        J-1 | delivered | 2026-03-01 | 2026-03-09 | 2026-03-09 | 9 | 500 | 700 | Ann
                        J-2 | delivered | 2026-03-09 | 2026-03-20 | 2026-03-20 | 11 | 500 | 500 | Ann
                        """)
                .row(UNIT, "resource", "resource=Ann", "days=#4"));

        assertThat(logistics.findings())
                .extracting(Finding::id)
                .containsExactly("EYD-LOSS:" + UNIT, "EYD-OVER:" + UNIT, "EYD-CLASH:" + UNIT);
        assertThat(logistics.findings().get(0).sentence().plain()).isEqualTo("J-1 lost $200.");
    }
}
