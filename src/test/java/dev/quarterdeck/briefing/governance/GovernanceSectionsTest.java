package dev.quarterdeck.briefing.governance;

import static dev.quarterdeck.briefing.Shown.blocks;
import static dev.quarterdeck.briefing.Shown.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.Shown;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.HeatMap;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceSectionsTest {

    private static Section section(Given given, String perspective, String id) {
        return Shown.section(GovernanceSections.all(), id, perspective, given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asset-inventory",
                "revenue-pipeline",
                "market-billing",
                "risks-people",
                "freshness",
                "contradictions",
                "from-handoffs",
                "guardrails"
            })
    void aSectionWithoutInputSaysWhatWouldSupplyIt(String id) {
        Section section = section(new Given(), "ceo", id);
        Text empty = new Given().portfolio().frameworks().wording().section(id).empty();

        assertThat(blocks(section, Block.Paragraphs.class))
                .singleElement()
                .satisfies(said -> assertThat(said.paragraphs()).containsExactly(empty));
        assertThat(section.intro()).isEqualTo(Text.EMPTY);
    }

    @Test
    void whatIsStatedStandsBesideWhatWasMeasuredForThoseWhomThePairSpeaksTo() {
        Given given = new Given()
                .row("jada", "asset", "name=example.com", "type=site", "status=inactive")
                .fact("jada", "uptime", "not yet deployed")
                .snapshot("""
                        {"deploys":[],
                         "cloudfront":[{"unit":"jada","aliases":["example.com"],"use14d":{"requests":7}}],
                         "route53":{"zones":[{"unit":"jada","name":"example.org"}]}}""");

        Section section = section(given, "ceo", "contradictions");

        assertThat(cells(blocks(section, Table.class).get(0)))
                .containsExactly(
                        List.of("JADA", "Absence of deployments", "not yet deployed", "none", "agree"),
                        List.of("JADA", "Domains and hosted zones", "example.com", "example.org", "contradict"));
        assertThat(blocks(section, Block.FindingList.class).get(0).findings())
                .extracting(finding -> finding.id())
                .containsExactly("CTR-DOMAINS:jada");
    }

    @Test
    void aProposalIsListedOnlyWhereItsFindingIsTold() {
        Given given = new Given().row("jada", "asset", "asset=Boat", "status=idle");

        assertThat(proposals(section(given, "ceo", "agenda"))).contains("AST-IDLE:jada", "SF-PIPELINE:portfolio");
        assertThat(proposals(section(given, "cmo", "growth-actions")))
                .contains("SF-PIPELINE:portfolio")
                .doesNotContain("AST-IDLE:jada");
    }

    private static List<String> proposals(Section section) {
        return blocks(section, Table.class).stream()
                .flatMap(table -> cells(table).stream())
                .map(cells -> cells.get(1))
                .toList();
    }

    @Test
    void everySectionOfAnEmptyPortfolioIsBuilt() {
        for (SectionBuilder builder : GovernanceSections.all()) {
            assertThat(section(new Given(), "ceo", builder.id()).blocks()).isNotEmpty();
        }
    }

    @Test
    void shortfallsNameWhoAnswersThem() {
        Given given =
                new Given().row("portfolio", "action", "id=A1", "action=Sell", "area=growth", "addresses=SF-PIPELINE");
        List<List<String>> rows =
                cells(blocks(section(given, "ceo", "shortfalls"), Table.class).get(0));

        assertThat(rows.get(0))
                .containsExactly(
                        "critical",
                        "No open deals",
                        "4 of 4 operating entities have no open deal.",
                        "JADA, QueenofSanDiego, QuickDumpNow, DangerousCentaur",
                        "A1");
        assertThat(rows.get(1)).endsWith("no action addresses this");
    }

    @Test
    void risksStandWhereLikelihoodMeetsImpact() {
        Given given = new Given()
                .row("portfolio", "risk", "id=R1", "risk=Equity", "likelihood=#4", "impact=#5", "status=open")
                .row("portfolio", "risk", "id=R2", "risk=Old", "likelihood=#1", "impact=#1", "status=closed");
        Section section = section(given, "ceo", "risks-people");
        HeatMap map = blocks(section, HeatMap.class).get(0);

        assertThat(map.cells().get(1).get(4).plain()).isEqualTo("R1");
        assertThat(map.cells().get(4).get(0)).isEqualTo(Text.EMPTY);
        assertThat(map.bands().get(0)).containsExactly("medium", "high", "critical", "critical", "critical");
        assertThat(blocks(section, Table.class))
                .extracting(table -> table.caption().plain())
                .containsExactly("Top risks", "Risks");
    }

    @Test
    void revenueIsDrawnMonthByMonthAndListedByUnit() {
        Given given = new Given()
                .row("portfolio", "event", "id=1", "date=@2026-02-14", "unit=jada", "amount=$1500")
                .row("jada", "deal", "opportunity=A", "stage=quoted", "value=$1000");
        Section section = section(given, "ceo", "revenue-pipeline");
        Chart chart = blocks(section, Chart.class).get(0);

        assertThat(chart.axis())
                .extracting(Text::plain)
                .containsExactly("2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04");
        assertThat(chart.series().get(0).points().get(0).isKnown()).isFalse();
        assertThat(cells(blocks(section, Table.class).get(0))).containsExactly(List.of("JADA", "$1,500"));
        assertThat(cells(blocks(section, Table.class).get(1)))
                .contains(List.of("Open deals", "1"), List.of("Value by probability", "$300"));
    }

    @Test
    void aTrackedKpiShowsItsValueAndAMissingOneItsReason() {
        Given given = new Given()
                .row("jada", "kpi", "kpi=Charters per month", "current=#1", "asof=@2026-04-30")
                .row("jada", "kpi", "kpi=Average order value", "current=$9", "asof=@2026-01-01");
        List<Table> tables = blocks(section(given, "ceo", "missing-kpis"), Table.class);

        assertThat(tables.get(0).rows().get(0).cells().get(0).text().plain()).isEqualTo("Monthly revenue");
        assertThat(tables.get(0).rows())
                .filteredOn(row -> row.cells().get(0).text().plain().equals("Sales per month"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).extracting(Table.Cell::tone).contains(Tone.GOOD, Tone.BAD));
        assertThat(cells(tables.get(1)))
                .filteredOn(row -> row.get(0).equals("Average order value"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(2)).isEqualTo("stale, 120 days; no row"));
    }

    @Test
    void theAgendaListsWhatFitsAndProposesTheRest() {
        Given given = new Given()
                .row(
                        "portfolio",
                        "action",
                        "id=A1",
                        "action=Sell",
                        "area=growth",
                        "impact=#5",
                        "effort=#2",
                        "addresses=SF-PIPELINE");
        Section section = section(given, "ceo", "agenda");

        assertThat(blocks(section, Block.ActionList.class)).singleElement().satisfies(list -> {
            assertThat(list.lines())
                    .extracting(line -> line.action().id() + " " + line.place().plain())
                    .containsExactly("A1 in the agenda");
            assertThat(list.capacity().plain()).isEqualTo("2 of 10 person-days.");
        });
        assertThat(cells(blocks(section, Table.class).get(0)))
                .extracting(row -> row.get(1))
                .contains("SF-REVTRACK:portfolio")
                .doesNotContain("SF-PIPELINE:portfolio");
    }

    @Test
    void aGuardrailOnWhatNobodyKnowsIsUnknown() {
        Given given = new Given()
                .row("portfolio", "guardrail", "guardrail=Runway floor", "metric=runway", "rule=>= 6")
                .row("portfolio", "guardrail", "guardrail=Purchases", "metric=manual", "rule=<= 250");

        assertThat(cells(
                        blocks(section(given, "cfo", "guardrails"), Table.class).get(0)))
                .containsExactly(
                        List.of("Runway floor", "runway", "—", ">= 6", "unknown"),
                        List.of("Purchases", "manual", "—", "<= 250", "manual"));
    }

    @Test
    void theRollUpCountsChildrenIntoTheirParentOnce() {
        Given given = new Given()
                .row("portfolio", "event", "id=1", "date=@2026-04-14", "unit=dangerouscentaur", "amount=$100")
                .row("portfolio", "event", "id=2", "date=@2026-04-14", "unit=dc-clients", "amount=$50")
                .row("portfolio", "event", "id=3", "date=@2026-02-14", "unit=jada", "amount=$7");
        List<List<String>> rows =
                cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0));

        assertThat(rows).noneMatch(row -> row.get(0).equals("DC Client Portfolio"));
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals("DangerousCentaur"))
                .extracting(row -> row.get(1))
                .containsExactly("$150");
        assertThat(rows.get(rows.size() - 1).get(1)).isEqualTo("≥ $157");
    }

    @Test
    void theRollUpOwesThePortfolioOnlyWhatNoUnitIsOwed() {
        Given given = new Given()
                .row("portfolio", "event", "id=EV-1", "date=@2026-04-04", "unit=jada", "amount=$1500")
                .row("portfolio", "invoice", "id=INV-1", "ref=EV-1", "date=@2026-04-04", "amount=$1500");
        assertThat(cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0)))
                .extracting(row -> row.get(0) + " " + row.get(6))
                .contains("Portfolio —", "JADA $1,500", "QuickDumpNow —");

        given.row("portfolio", "invoice", "id=INV-2", "ref=", "date=@2026-04-04", "amount=$20");
        assertThat(cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0)))
                .extracting(row -> row.get(0) + " " + row.get(6))
                .contains("Portfolio $20", "JADA $1,500");
    }

    /** What is billed and billable of the clients of two units; nothing invoiced is known of a client without an amount. */
    @ParameterizedTest(name = "{0} and {1} invoiced: {2} of {3}")
    @CsvSource(
            delimiter = '|',
            value = {"450 | 0 | $450 | $600 | 75.0%", "0 | 0 | $0 | $600 | 0.0%", "450 | | ≥ $450 | $600 | ≥ 75.0%"})
    void whatIsBilledIsCountedOnceForAllUnits(
            String first, String second, String billed, String billable, String share) {
        Given given = new Given()
                .rows("dc-clients", "client", "client, model, $fee, $invoiced", "A | retainer | 450 | " + first)
                .rows(
                        "dangerouscentaur",
                        "client",
                        "client, model, $fee, $invoiced",
                        "B | retainer | 150 | " + (second == null ? "" : second));

        assertThat(cells(blocks(section(given, "ceo", "market-billing"), Table.class)
                        .get(0)))
                .extracting(row -> row.subList(1, 4))
                .containsExactly(List.of(billed, billable, share));
    }

    @Test
    void whoShouldStateCostsAndDoesNotMakesTheTotalTheLeast() {
        Given given = new Given()
                .row("dangerouscentaur", "cost-line", "item=Hosting", "low=$300", "high=$400")
                .fact("jada", "burn", "exclude")
                .fact("queenofsandiego", "burn", "exclude")
                .fact("rental-3028-51st", "burn", "exclude")
                .fact("expert-yacht-delivery", "burn", "exclude");
        assertThat(cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0)))
                .extracting(row -> row.get(0) + " " + row.get(3))
                .contains("JADA —", "QuickDumpNow —", "DangerousCentaur $300", "Total ≥ $300");

        given.fact("quickdumpnow", "burn", "exclude");
        assertThat(cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0)))
                .extracting(row -> row.get(0) + " " + row.get(3))
                .contains("QuickDumpNow —", "DangerousCentaur $300", "Total $300");
    }

    @Test
    void depositsBelongToTheUnitOfTheEventTheyPay() {
        Given given = new Given()
                .row("portfolio", "event", "id=EV-1", "date=@2026-04-04", "unit=jada", "amount=$1500")
                .row("portfolio", "invoice", "id=INV-1", "ref=EV-1", "date=@2026-04-04", "amount=$1500")
                .row("portfolio", "deposit", "id=D1", "date=@2026-04-06", "for=INV-1", "amount=$1400", "fee=$100")
                .row("portfolio", "deposit", "id=D2", "date=@2026-04-06", "for=", "amount=$20", "fee=")
                .row("portfolio", "deposit", "id=D3", "date=@2026-01-06", "for=EV-1", "amount=$9", "fee=$0");
        List<List<String>> rows =
                cells(blocks(section(given, "ceo", "roll-up"), Table.class).get(0));

        assertThat(rows)
                .extracting(row -> row.get(0) + " " + row.get(2))
                .contains("JADA $1,500", "Portfolio $20", "QuickDumpNow —", "Total $1,520");
    }
}
