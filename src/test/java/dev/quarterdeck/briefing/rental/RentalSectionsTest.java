package dev.quarterdeck.briefing.rental;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RentalSectionsTest {

    private static final String UNIT = "rental-3028-51st";

    private static Section section(Given given, String id) {
        Portfolio portfolio = given.portfolio();
        Perspective named = portfolio.frameworks().perspectives().stream()
                .filter(one -> one.id().equals("rental"))
                .findFirst()
                .orElseThrow();
        SectionBuilder builder = RentalSections.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return builder.build(new Material(portfolio, Analysis.of(portfolio), named, List.of()));
    }

    /** The cells of its tables, row by row. */
    private static List<List<String>> cells(Section section) {
        return section.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .map(row ->
                        row.cells().stream().map(cell -> cell.text().plain()).toList())
                .toList();
    }

    private static List<String> said(Section section) {
        return section.blocks().stream()
                .filter(Block.Paragraphs.class::isInstance)
                .map(Block.Paragraphs.class::cast)
                .flatMap(block -> block.paragraphs().stream())
                .map(Text::plain)
                .toList();
    }

    static Stream<String> all() {
        return RentalSections.all().stream().map(SectionBuilder::id);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatWouldSupplyItWhenNothingIsStated(String id) {
        String empty = new Given()
                .portfolio()
                .frameworks()
                .wording()
                .section(id)
                .empty()
                .plain();

        assertThat(said(section(new Given(), id))).containsExactly(empty);
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
