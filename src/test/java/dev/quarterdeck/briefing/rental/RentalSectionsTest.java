package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Shown.cells;
import static dev.quarterdeck.briefing.Shown.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RentalSectionsTest {

    private static final String UNIT = "rental-3028-51st";

    private static Section section(Given given, String id) {
        return Shown.section(RentalSections.all(), id, "rental", given);
    }

    static Stream<String> all() {
        return RentalSections.all().stream().map(SectionBuilder::id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatWouldSupplyItWhenNothingIsStated(String id) {
        assertThat(said(section(new Given(), id))).containsExactly(Shown.empty(id));
        assertThat(cells(section(new Given(), id))).isEmpty();
    }

    private static Given april(String mode) {
        return new Given()
                .row(
                        UNIT,
                        "occupancy-month",
                        "month=@2026-04",
                        "mode=" + mode,
                        "available=#30",
                        "occupied=#21",
                        "rent=$3990");
    }

    @Test
    void occupancyIsToldByMonthWithWhatStoodEmpty() {
        assertThat(cells(section(april("short-term"), "rental-occupancy")))
                .containsExactly(
                        List.of("2026-04", "70.0%", "$3,990", "30", "21", "short-term", ""),
                        List.of("Total", "70.0%", "$3,990", "30", "21", "", ""),
                        List.of("Vacant nights", "9"),
                        List.of("Income of a night that was let", "$190"),
                        List.of("Vacancy cost", "~$1,710"));
    }

    @Test
    void monthsThatCannotBeRightAreListedApart() {
        Given given = april("short-term")
                .row(UNIT, "occupancy-month", "month=@2026-03", "available=#31", "occupied=#32", "rent=$1");

        assertThat(cells(section(given, "rental-occupancy"))).contains(List.of("2026-03", "", "31", "32"));
    }

    @Test
    void ratesDoNotApplyToAPropertyLetByTheMonth() {
        Section section = section(april("long-term"), "rental-rates");

        assertThat(cells(section)).isEmpty();
        assertThat(said(section))
                .containsExactly(
                        "No month was let by the night, so daily rate and income per available night do not apply.");
    }

    @Test
    void incomeListsWhatBelongsToOperatingCostsAndWhatDoesNot() {
        Given given = april("short-term")
                .row(UNIT, "property-cost", "item=Insurance", "amount=$155/mo", "category=insurance")
                .row(UNIT, "property-cost", "item=Mortgage", "amount=$900", "category=loan");
        Section section = section(given, "rental-income");

        assertThat(cells(section))
                .containsExactly(
                        List.of("Collected", "$3,990"),
                        List.of("Operating costs", "$155"),
                        List.of("Net operating income", "$3,835"),
                        List.of("Net operating income in a year", "~$46,020"),
                        List.of("Costs of collected", "3.9%"),
                        List.of("Insurance", "$155", "3.9%", "", "insurance", ""),
                        List.of("Mortgage", "$900", "22.6%", "", "loan", ""));
        assertThat(said(section))
                .containsExactly(
                        "3028 51st St Rental: a year is reckoned from 1 month, so that annual figures are estimates.");
    }

    @Test
    void maintenanceSaysThatNoBandIsSet() {
        Given given = april("short-term").row(UNIT, "property-cost", "item=Roof", "amount=$399", "category=repairs");
        Section section = section(given, "rental-maintenance");

        assertThat(cells(section)).contains(List.of("Maintenance ratio", "10.0%"));
        assertThat(said(section)).singleElement().asString().startsWith("No band is set");
    }

    @Test
    void twoPropertiesHaveATableEachAndOneTogether() {
        Given given = april("short-term")
                .model("beach-house", "rental")
                .row("beach-house", "occupancy-month", "month=@2026-04", "available=#30", "occupied=#30", "rent=$10");
        List<String> captions = section(given, "rental-income").blocks().stream()
                .filter(Table.class::isInstance)
                .map(block -> ((Table) block).caption().plain())
                .toList();

        assertThat(captions).containsExactly("3028 51st St Rental", "beach-house", "Total");
        assertThat(cells(section(given, "rental-occupancy")))
                .contains(List.of("2026-04", "100.0%", "$10", "30", "30", "", "beach-house"));
    }
}
