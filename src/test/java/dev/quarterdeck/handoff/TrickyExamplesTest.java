package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve ways in which people write what a parser would miss or misread. */
class TrickyExamplesTest {

    private static List<String> problems(Handoffs handoffs) {
        return handoffs.problems().stream()
                .filter(problem -> !problem.code().equals("HD-012"))
                .map(Problem::toString)
                .toList();
    }

    private static Handoffs costs(String row) {
        return Reading.of("x.md", "## Costs\n| Item | Amount |\n|---|---|\n" + row + "\n");
    }

    @Test
    void aTableBehindATextLineIsATableAndItsTotalIsNoRow() {
        Handoffs note = Reading.of("x.md", """
                ## Financials
                Monthly numbers:
                | Item | Amount |
                |--|--:|
                | Slip | ~$1,450 |
                | **Total** | 1.5K |
                """);

        assertThat(problems(note))
                .containsExactly(
                        "x.md:3:1: info HD-031: blank line inserted before the table.",
                        "x.md:6:15: warning HD-070: total says $1,500 but rows add up to $1,450.");
        assertThat(note.prose()).extracting(Prose::markdown).containsExactly("Monthly numbers:");
        assertThat(note.rows()).hasSize(1);
        assertThat(note.rows().get(0).money("amount").estimate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Financials — April 2026, MONTH",
        "Financials (Q1 2026), QUARTER",
        "Budget: 2026, YEAR",
        "Financials - new, MONTH", // no period, so the role's own
    })
    void thePeriodInAHeadingIsThatOfItsAmounts(String heading, Per period) {
        Handoffs note = Reading.of("x.md", "## " + heading + "\n| Item | Amount |\n|---|---|\n| Slip | $900 |\n");

        assertThat(note.rows().get(0).cell("amount").orElseThrow().per()).contains(period);
    }

    @Test
    void aTermWithItsDefinitionBelowIsAFact() {
        Handoffs note = Reading.of("x.md", "## Property\nMarket value\n: $845,000\nPurchase price\n: ~$600K\n");

        assertThat(note.facts()).extracting(Fact::key).containsExactly("market value", "purchase price");
        assertThat(note.facts().get(0).cell().at()).hasToString("x.md:3:3");
        assertThat(note.facts().get(0).cell().quantity(Type.MONEY).low().orElseThrow())
                .isEqualByComparingTo("845000");
        assertThat(note.prose()).isEmpty();
    }

    @Test
    void aBoldKeyWithARangeIsAFact() {
        Fact fact = Reading.of("x.md", "## Burn\n**Burn rate**: $7–9K/month\n")
                .facts()
                .get(0);

        assertThat(fact.key()).isEqualTo("burn rate");
        assertThat(fact.cell().quantity(Type.MONEY).low().orElseThrow()).isEqualByComparingTo("7000");
        assertThat(fact.cell().quantity(Type.MONEY).mid().orElseThrow()).isEqualByComparingTo("8000");
        assertThat(fact.cell().per()).contains(Per.MONTH);
        assertThat(fact.cell().at().line()).isEqualTo(2);
    }

    @Test
    void aMisspeltHeadingIsNotGuessed() {
        Handoffs note = Reading.of("x.md", "## Finacials\n| Item | Amount |\n|---|---|\n| Slip | $5 |\n");

        assertThat(problems(note))
                .containsExactly(
                        "x.md:1:4: warning HD-041: unknown section \"Finacials\"; did you mean \"Financials\"?");
        assertThat(note.rows()).isEmpty();
        assertThat(note.prose().get(0).html()).contains("<table>", "$5");
    }

    @Test
    void tasksKnowBoxesStrikesAndTags() {
        List<Row> rows = Reading.of("x.md", """
                        ## Next steps
                        - [x] ~~Ship v1~~
                        - [ ] Fix login @sam due 5/8/26 ~3h !high (addresses: SEC-05)
                        """).rows("action");

        assertThat(rows.get(0).status()).isEqualTo(Status.DROPPED);
        Row fix = rows.get(1);
        assertThat(fix.text("action")).contains("Fix login");
        assertThat(fix.names("owner")).containsExactly("sam");
        assertThat(fix.day("due").date()).contains(LocalDate.of(2026, 5, 8));
        assertThat(fix.quantity("effort", Type.DAYS).mid().orElseThrow()).isEqualByComparingTo("0.375");
        assertThat(fix.quantity("impact", Type.COUNT).mid().orElseThrow()).isEqualByComparingTo("4");
        assertThat(fix.names("addresses")).containsExactly("SEC-05");
    }

    @Test
    void yearlyCostsKeepTheirPeriodAndCostsPerPieceAreNoneOfTheMonth() {
        Handoffs note = costs("| Boat loan | $14,400/yr |\n| Fuel | $70/charter |");

        assertThat(note.rows().get(0).cell("amount").orElseThrow().per()).contains(Per.YEAR);
        assertThat(note.rows().get(1).cell("amount").orElseThrow().per()).contains(Per.PIECE);
        assertThat(problems(note))
                .containsExactly(
                        "x.md:5:10: warning HD-060: \"$70/charter\" is no monthly cost. Move it to the unit economics.");
        assertThat(problems(Reading.of("x.md", "## Pricing\n| Item | Value |\n|---|---|\n| Fuel | $70/charter |\n")))
                .isEmpty();
    }

    @Test
    void moreNightsOccupiedThanAvailableAreNamed() {
        Handoffs note = Reading.of("x.md", """
                ## Occupancy
                | Month | Available | Occupied | Rent |
                |---|---|---|---|
                | 2026-03 | 31 | 31 | $100 |
                | 2026-04 | 30 | 31 | $100 |
                | 2026-05 | ? | 31 | $100 |
                """);

        assertThat(note.rows()).hasSize(3);
        assertThat(problems(note))
                .contains("x.md:5:18: warning HD-060: \"31\" nights occupied are more than were available."
                        + " Correct one of the two; until then the month is left out of occupancy.")
                .noneMatch(problem -> problem.startsWith("x.md:4:"))
                .noneMatch(problem -> problem.contains("6:") && problem.contains("more than"));
    }

    @Test
    void fractionsArePercentagesAndContinentalNumbersAreNot() {
        Handoffs note = Reading.of("x.md", """
                ## Channels
                | Channel | Type | Effort | Commission |
                |---|---|---|---|
                | A | OTA | 1d | 0.15 |
                | B | OTA | 1d | 15 |
                | C | OTA | 1d | 1.450,00 |
                """);

        assertThat(note.rows().get(0).quantity("commission", Type.PERCENT).mid().orElseThrow())
                .isEqualByComparingTo("15");
        assertThat(note.rows().get(1).quantity("commission", Type.PERCENT).mid().orElseThrow())
                .isEqualByComparingTo("15");
        assertThat(note.rows().get(2).cell("commission").orElseThrow().isMissing())
                .isTrue();
        assertThat(problems(note))
                .containsExactly(
                        "x.md:4:18: info HD-064: \"0.15\" in column \"Commission\" read as 15%.",
                        "x.md:6:18: error HD-063: ambiguous number \"1.450,00\". Write a point before decimals and commas between thousands.");
    }

    @Test
    void cellsBeyondTheHeadAreKept() {
        Handoffs note =
                Reading.of("x.md", "## Costs\n| Item | Low | High |\n|---|---|---|\n| Extra | 1 | 2 | 3 | 4 |\n");

        assertThat(note.rows().get(0).extra()).containsOnlyKeys("col4", "col5");
        assertThat(note.rows().get(0).extra().values()).extracting(Cell::text).containsExactly("3", "4");
        assertThat(problems(note)).hasSize(2).allMatch(problem -> problem.contains("warning HD-052"));
    }

    @Test
    void twoAmountsInOneStatementAreNotAdded() {
        Handoffs note = Reading.of("x.md", "## Cash\nCash: $41,200 (checking), $12,000 (savings)\n");

        assertThat(note.facts()).isEmpty();
        assertThat(note.prose()).hasSize(1);
        assertThat(problems(note)).containsExactly("x.md:2:7: warning HD-060: 2 amounts; use one row each.");
    }

    @Test
    void datesAreTakenAtTheirEndAndNeverTurnedAround() {
        Handoffs note = Reading.of("x.md", """
                ## Milestones
                | Milestone | Due |
                |---|---|
                | One | Q1 2027 |
                | Two | end of May |
                | Three | 2/31/2026 |
                | Four | 31/2/2026 |
                """);

        assertThat(note.rows())
                .extracting(row -> row.day("due").date())
                .containsExactly(
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        Optional.of(LocalDate.of(2026, 5, 31)),
                        Optional.empty(),
                        Optional.empty());
        assertThat(problems(note))
                .containsExactly(
                        "x.md:5:9: warning HD-066: \"end of May\" read as 2026-05-31. Write the date.",
                        "x.md:6:11: error HD-065: there is no day \"2/31/2026\". Write it as YYYY-MM-DD.",
                        "x.md:7:10: error HD-065: there is no day \"31/2/2026\". Write it as YYYY-MM-DD.");
    }

    @Test
    void risksKnowShortColumnsAndGradesOfAllKinds() {
        Handoffs note = Reading.of("x.md", """
                ## Risks
                | What | L | I |
                |---|---|---|
                | Sergio equity | H | 5/5 |
                | Weather | 8/10 | low |
                """);

        assertThat(note.rows("risk"))
                .extracting(row -> row.quantity("likelihood", Type.COUNT)
                        .plus(row.quantity("impact", Type.COUNT))
                        .mid()
                        .orElseThrow()
                        .intValue())
                .containsExactly(9, 6);
        assertThat(problems(note)).isEmpty();
    }

    @Test
    void aFileWithoutFrontMatterIsKnownByItsName() {
        var units = List.of(new Vocabulary.UnitName("q", "Q", List.of(), List.of("shipcaptaincrew.md")));
        var reader = new HandoffReader(
                new Vocabulary(units, Map.of(), Map.of(), Set.of(), Set.of()),
                LocalDate.of(2026, 5, 1),
                DateOrder.MONTH_FIRST);
        String text =
                "Last updated: Apr 27, 2026\n# ShipCaptainCrew handoff\n##Stack\n- a\n## TODO\n- b\n## Random thoughts\nc\n";

        Handoffs note = reader.read(List.of(
                new NoteFile("notes/shipcaptaincrew.md", text.getBytes(StandardCharsets.UTF_8), Optional.empty())));

        Handoff file = note.files().get(0);
        assertThat(file.unit()).isEqualTo("q");
        assertThat(file.updated().date()).contains(LocalDate.of(2026, 4, 27));
        assertThat(note.rows("action")).hasSize(1);
        assertThat(note.problems()).extracting(Problem::code).containsExactly("HD-034", "HD-040");
    }

    @Test
    void ofTwoFilesTheNewerOnesFactStands() {
        Handoffs note = Reading.of(
                file("a.md", "---\nunit: q\nupdated: 2026-04-29\n---\n## Email list\ncontacts: 3,676\n"),
                file("b.md", "---\nunit: q\nupdated: 2026-03-20\n---\n## Email list\ncontacts: 3,600\n"));

        assertThat(note.fact("q", "contacts").orElseThrow().cell().text()).isEqualTo("3,676");
        assertThat(problems(note))
                .containsExactly(
                        "b.md:6:11: warning HD-072: \"contacts\" is \"3,600\" here but \"3,676\" at a.md:6:11, which is newer and is used. Keep one of the two.");
    }

    private static NoteFile file(String name, String text) {
        return new NoteFile(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    @Test
    void tagsMayStandAmongThePairsOfABullet() {
        Row quote = Reading.of(
                        "x.md", "## To do\n- [ ] Get a quote (due 2026-05-20; owner: Ann; ~2h; P1; effort: 1d)\n")
                .rows("action")
                .get(0);

        assertThat(quote.text("action")).contains("Get a quote");
        assertThat(quote.day("due").date()).contains(LocalDate.of(2026, 5, 20));
        assertThat(quote.cell("due").orElseThrow().at()).hasToString("x.md:2:24");
        assertThat(quote.names("owner")).containsExactly("Ann");
        assertThat(quote.quantity("impact", Type.COUNT).mid().orElseThrow()).isEqualByComparingTo("4");
        assertThat(quote.quantity("effort", Type.DAYS).mid().orElseThrow()).isEqualByComparingTo("0.25");
    }
}
