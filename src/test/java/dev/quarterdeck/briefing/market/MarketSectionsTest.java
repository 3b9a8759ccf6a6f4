package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Shown.blocks;
import static dev.quarterdeck.briefing.Shown.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarketSectionsTest {

    private static Material material(Given given) {
        return Shown.material("cmo", given);
    }

    private static Section section(Given given, String id) {
        return Shown.section(MarketSections.all(), id, "cmo", given);
    }

    private static List<List<String>> cells(Section section, int table) {
        return Shown.cells(blocks(section, Table.class).get(table));
    }

    static Stream<SectionBuilder> all() {
        return MarketSections.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSectionWithoutInputSaysWhatWouldSupplyIt(SectionBuilder builder) {
        Given nothing = new Given();
        Section section = builder.build(material(nothing));
        Text empty =
                nothing.portfolio().frameworks().wording().section(builder.id()).empty();

        assertThat(section.blocks().get(0)).isEqualTo(new Block.Paragraphs(List.of(empty)));
        assertThat(section.figures()).noneMatch(figure -> figure.value().isKnown());
    }

    @Test
    void cellsOfTheMatrixSayTheirStateByLetterWordAndTone() {
        Given given = new Given()
                .row("jada", "channel-status", "channel=Yelp", "type=local", "status=live")
                .row("quickdumpnow", "channel-status", "channel=Yelp", "type=local", "status=draft")
                .row("jada", "channel-status", "channel=Sailo", "type=OTA", "status=none")
                .row("quickdumpnow", "channel-status", "channel=Sailo", "type=OTA", "status=n/a")
                .row("jada", "channel-status", "channel=Forum", "status=stale");
        Section section = section(given, "channel-matrix");

        assertThat(blocks(section, Table.class).get(0).columns())
                .extracting(column -> column.head().plain())
                .containsExactly("Channel", "JADA", "QuickDumpNow", "Coverage", "Type");
        assertThat(cells(section, 0))
                .containsExactly(
                        List.of("Yelp", "L live", "D draft", "50.0%", "local"),
                        List.of("Sailo", "N none", "n/a", "0.0%", "OTA"),
                        List.of("Forum", "S stale", "", "0.0%", ""),
                        List.of("Coverage", "33.3%", "0.0%", "25.0%", ""));
        assertThat(blocks(section, Table.class).get(0).rows().get(0).cells())
                .extracting(Table.Cell::tone)
                .containsExactly(Tone.PLAIN, Tone.GOOD, Tone.CAUTION, Tone.PLAIN, Tone.PLAIN);
        assertThat(cells(section, 1))
                .containsExactly(
                        List.of("JADA", "1", "3", "33.3%", "Forum", "", "Sailo"),
                        List.of("QuickDumpNow", "0", "1", "0.0%", "", "Yelp", ""));
        assertThat(section.parts().keySet()).contains("jada", "quickdumpnow");
    }

    @Test
    void aPlanWithoutAClearUnitSaysSo() {
        Given given = new Given().row("portfolio", "channel-plan", "channel=Fax", "unit=portfolio", "effort=#1");
        Section section = section(given, "channel-sequence");

        assertThat(cells(section, 0))
                .containsExactly(List.of("Fax", "1", "—", "8", "—", "", "—", "—", "—", "Portfolio"));
        assertThat(said(section))
                .containsExactly(
                        "Which unit sells there is not clear, so nothing is computed: Fax. Add a column Unit to"
                                + " the channel plan.");
    }

    @Test
    void aListWithGapsNamesThem() {
        Given given = new Given()
                .row("jada", "assumption", "measure=Delivery rate", "low=%95", "high=%95")
                .row("jada", "assumption", "measure=Order value", "low=$50", "high=$60");
        Section section = section(given, "email-list");

        assertThat(said(section))
                .containsExactly(
                        "JADA: what the list may bring is not known, for want of: Contacts, Open, Click to open, Click to"
                                + " book.",
                        "No earlier blast is recorded. Add the line last blast with its day, and a channel to each"
                                + " revenue event.");
        assertThat(cells(section, 0))
                .contains(List.of("Delivery", "95.0%", "95.0%", ""), List.of("Value", "—", "—", ""));
        assertThat(cells(section, 1)).hasSize(9).allMatch(row -> row.get(1).equals("open"));
    }

    @Test
    void aFunnelIsDrawnAndItsWorstStepNamed() {
        Given given = new Given()
                .row("jada", "stage", "stage=Visits", "count=#100")
                .row("jada", "stage", "stage=Bookings", "count=#4");
        Section section = section(given, "funnel");

        assertThat(blocks(section, Chart.class))
                .singleElement()
                .satisfies(chart -> assertThat(chart.kind()).isEqualTo(Chart.Kind.BARS));
        assertThat(said(section))
                .containsExactly("JADA loses most people, 96, between \"Visits\" and \"Bookings\". Of all at the first"
                        + " stage 4.0% reach the last.");
        assertThat(cells(section, 0))
                .containsExactly(List.of("Visits", "100", "—", "—", ""), List.of("Bookings", "4", "4.0%", "96", ""));
    }

    @Test
    void aFunnelOfUnknownCountsAccusesNoStep() {
        Section section = section(new Given().row("jada", "stage", "stage=Visits", "count="), "funnel");

        assertThat(said(section)).containsExactly("JADA: no step is known to lose anybody.");
    }

    @Test
    void windowsThatAreOverAndNotDoneAreOverdue() {
        Given given = new Given()
                .fact("jada", "start", "@2026-03-01")
                .row("jada", "seo-task", "task=Claim the profile", "window=30", "status=!open")
                .row("jada", "seo-task", "task=Schema.org markup", "window=60", "status=!done");
        Section section = section(given, "local-seo");

        assertThat(cells(section, 0))
                .containsExactly(
                        List.of("JADA", "30", "0", "1", "0.0%", "overdue", "2026-03-01", "2026-03-31"),
                        List.of("JADA", "60", "1", "1", "100.0%", "met", "2026-03-01", "2026-04-30"),
                        List.of("JADA", "90", "0", "0", "—", "n/a", "2026-03-01", "2026-05-30"));
        assertThat(cells(section, 1).get(0).get(3)).isEqualTo("relevance");
        assertThat(cells(section, 2).get(0).get(2))
                .startsWith("Set categories, service area, hours and photos (distance); ");
    }

    @Test
    void theCalendarHoldsDatedActionsOfMarketingByDay() {
        Given given = new Given()
                .row("jada", "action", "id=B", "action=Blast", "area=Growth", "due=@2026-05-20")
                .row("jada", "action", "id=A", "action=Photos", "area=marketing", "due=@2026-04-20", "owner=Sam")
                .row("jada", "action", "id=C", "action=Later", "area=growth", "due=@2026-07-31")
                .row("jada", "action", "id=D", "action=Some day", "area=growth")
                .row("jada", "action", "id=E", "action=Sent", "area=growth", "due=@2026-05-02", "status=!done")
                .row("jada", "action", "id=F", "action=Books", "area=finance", "due=@2026-05-02");
        Section section = section(given, "campaign-calendar");

        assertThat(cells(section, 0))
                .containsExactly(
                        List.of("2026-04-20", "A", "Photos", "JADA", "Sam", "~2", "overdue"),
                        List.of("2026-05-20", "B", "Blast", "JADA", "unassigned", "~2", "open"));
        assertThat(blocks(section, Timeline.class)).hasSize(1);
        assertThat(said(section)).containsExactly("1 open action has no date and stands in no calendar.");
    }

    @Test
    void theDigestTellsWhatEachChannelWaitsFor() {
        Given given = new Given()
                .row("portfolio", "channel-plan", "channel=Sailo", "effort=#1")
                .row("portfolio", "channel-plan", "channel=Viator", "needs=a calendar");
        LineBuilder.Made made = MarketLines.all().get(0).build(material(given));

        assertThat(made.heading().plain()).isEqualTo("CHANNELS TO OPEN");
        assertThat(made.lines())
                .extracting(Text::plain)
                .containsExactly(
                        "Wave 1: Sailo, what it brings is not known",
                        "Wave 2: Viator, what it brings is not known; waits for a calendar");
        assertThat(MarketLines.all().get(0).build(material(new Given())).lines())
                .isEmpty();
    }
}
