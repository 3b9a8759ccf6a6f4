package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an owner writes beside the shapes that are counted: nothing of it is lost without a word. */
class UncountedTest {

    private static final String COSTS = "| Item | Amount |\n|---|---|\n| Slip fee | $1,450 |\n\n";

    private static List<Problem> problems(String text) {
        return Reading.of("x.md", "---\nunit: q\nupdated: 2026-04-30\n---\n" + text.replace("\\n", "\n") + "\n")
                .problems();
    }

    private static String told(String text) {
        return problems(text).stream()
                .map(problem -> problem.at().line() - 4 + ":" + problem.at().column() + " " + problem.severity() + " "
                        + problem.code() + " " + problem.what().replaceFirst("^(\"[^\"]*\").*", "$1"))
                .toList()
                .toString();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "To do; - [ ] Pay Bob $300; []", // what is to be done has cost nothing yet
                "To do; - Pay Bob: $300; []",
                "Monthly costs; - Flour: $800; [2:10 warning HD-042 \"$800\"]",
                "Monthly costs; - Flour: 800; [2:10 info HD-042 \"800\"]",
                "Financials; - Employees: 3; [2:14 info HD-042 \"3\"]",
                "Financials; - Account: 4821; [2:12 info HD-042 \"4821\"]",
                "Financials; - Fiscal year: 2026; []",
                "Financials; - Rent: $2026; [2:9 warning HD-042 \"$2026\"]",
                "Costs; We pay the rent of $500 to 2 landlords.; [2:20 warning HD-043 \"$500\"]",
                "Costs; Rent is $500 to $600 for two.; [2:9 warning HD-043 \"$500 to $600\"]",
                "Costs; Rent is $5 to 6k for two.; [2:9 warning HD-043 \"$5 to 6k\"]",
                "Costs; Rent is $500-600 for two.; [2:9 warning HD-043 \"$500-600\"]",
                "Costs; Rent is $500 to 600.; [2:9 warning HD-043 \"$500 to 600\"]",
                "Costs; Rent is $500 to 600 a month; [2:9 warning HD-043 \"$500 to 600 a month\"]",
                "Monthly costs; - Flour: $0; [2:10 warning HD-042 \"$0\"]",
                "Monthly costs; - Flour: ~$700-900; [2:10 warning HD-042 \"~$700-900\"]",
                "Monthly costs; - Flour: TBD; []", // nothing to be lost
                "Monthly costs; - Flour: from the mill; []",
                "Monthly costs; - Flour: $800 at the mill; [2:10 warning HD-042 \"$800 at the mill\"]",
                "Monthly costs; - Flour (amount: $800); []",
                "Monthly costs; Flour: $800\\nRent: $900; [2:8 warning HD-042 \"$800\", 3:7 warning HD-042 \"$900\"]",
                "Monthly costs; - Flour is $800; [2:12 warning HD-043 \"$800\"]",
                "Monthly costs; - Flour - $800; [2:11 warning HD-043 \"$800\"]",
                "Monthly costs; Flour costs 800 dollars a month.; [2:13 warning HD-043 \"800 dollars\"]",
                "Monthly costs; Flour costs $700 to $900.; [2:13 warning HD-043 \"$700 to $900\"]",
                "Monthly costs; Flour costs 800; [2:13 info HD-043 \"800\"]",
                "Monthly costs; - Flour is $800\\n- Milk is $90\\n- Rent is $900; [2:12 warning HD-043 \"$800\", 3:11 warning HD-043 \"$90\", 4:11 warning HD-043 \"$900\"]",
                "Monthly costs; We burn 7-9k per month.; [2:9 warning HD-043 \"7-9k per month\"]",
                "Monthly costs; We burn 700 to 900 a month.; [2:9 warning HD-043 \"700 to 900 a month\"]",
                "Monthly costs; Nothing since 2024.; []",
                "Monthly costs; <!-- Flour is $800 -->; []",
                "Monthly costs; Flour, <!-- $800 --> I think; []",
                "Monthly costs; | Item | Value |\\n|---|---|\\n| Flour | $800 |; [4:11 warning HD-042 \"$800\"]",
                "Monthly costs; ```\\nFlour $800\\n```; [3:7 warning HD-043 \"$800\"]",
                "Overview; ```\\nFlour $800\\n```; []",
                "Pricing; Half-day charter: $600. Full day: $1,100.; [2:19 warning HD-043 \"$600\"]",
                "Pricing; - Charter: $600; [2:12 warning HD-042 \"$600\"]",
                "Pricing; - Commission: 15%; [2:15 warning HD-042 \"15%\"]",
                "Cash; - Main: $4,000; [2:9 warning HD-042 \"$4,000\"]",
                "Cash; cash: $4,000; []",
                "Cash; We have about $4,000 in cash.; [2:15 warning HD-043 \"$4,000\"]",
                "Invoices; - Smith: $400; [2:10 warning HD-042 \"$400\"]",
                "Deposits; Smith paid $400 on 3 May.; [2:12 warning HD-043 \"$400\"]",
                "Sales; - 3 May: $900; [2:10 warning HD-042 \"$900\"]",
                "Pipeline; - Smith wedding: $4,000; [2:18 warning HD-042 \"$4,000\"]",
                "Pipeline; No open leads for 3 weeks.; []",
                "Jobs; - Florida run: $3,000; [2:16 warning HD-042 \"$3,000\"]",
                "Clients; - Acme: $500/mo; [2:9 warning HD-042 \"$500/mo\"]",
                "Revenue targets; - May: $9,000; [2:8 warning HD-042 \"$9,000\"]",
                "KPIs; - Bookings: 12; [2:13 warning HD-042 \"12\"]",
                "Funnel; - 410 visits; [2:3 info HD-043 \"410\"]",
                "Occupancy; - April: 30 nights, rent $2,100; [2:10 warning HD-042 \"30 nights, rent $2,100\"]",
                "Property; - HOA: $300/mo; [2:8 warning HD-042 \"$300/mo\"]",
                "Property; - House\\n  - Market value: $845,000; [3:19 warning HD-042 \"$845,000\"]",
                "Property; Its market value is about $845,000.; [2:27 warning HD-043 \"$845,000\"]",
                "Stack; - Hosting: $20/mo; [2:12 warning HD-042 \"$20/mo\"]",
                "Stack; - Functions: 3; []",
                "Risks; - The slip fee may pass $2,000; []",
                "To do; - [ ] Pay the $400 invoice; []",
                "KPIs; - Review rating: 4.8 (112 reviews); [2:18 warning HD-042 \"4.8 (112 reviews)\"]",
                "Mortgage; - Payment: $890/month; [2:12 warning HD-042 \"$890/month\"]",
                "Clients; House rate: $150; []",
                "Stack; - Mail: Klaviyo, $45; [2:9 info HD-042 \"Klaviyo, $45\"]",
                "Overview; Revenue was $12,400.; [2:13 info HD-043 \"$12,400\"]",
                "Rent; | Month | Nights | Occupied | Rent |\\n|---|---|---|---|\\n| 2026-04 | 30 | 28 | $900 |; [1:4 info HD-040 section \"Rent\" is kept as words, which reports with \"From the handoffs\" quote: no figure and no action is read in it, 2:3 warning HD-050 no figure counts this table, which stands under \"Rent\"]",
                "Notes; We made $12,400 in April.; []",
                "Notes; They pay $300 in cash.; []",
                "Risks; They pay $300 in cash.; []",
                "Overview; Wrote to our contacts and spent $50; [2:33 info HD-043 \"$50\"]",
                "Notes; | Item | Monthly |\\n|---|---|\\n| Slip | $900 |; [2:3 warning HD-050 no figure counts this table, which stands under \"Notes\"]",
                "Notes; | Who | Monthly |\\n|---|---|\\n| Ann | $900 |; []", // fits nowhere
                "Overview; | Item | Amount | Kind |\\n|---|---|---|\\n| Slip | $900 | fixed |; [2:3 warning HD-050 no figure counts this table, which stands under \"Overview\"]",
            })
    void anAmountThatNoFigureCountsIsTold(String heading, String text, String expected) {
        assertThat(told("## " + heading + "\n" + text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Plus about $300 a month for fuel.; [6:12 warning HD-043 \"$300 a month\"]",
                "The slip fee of $1,450 is due on the first.; []",
                "The slip fee rose from $1,300 to $1,450.; [6:24 warning HD-043 \"$1,300 to $1,450\"]",
                "The van is $1,450, too.; [6:12 warning HD-043 \"$1,450\"]",
                "In total about $1,450.; []",
                "Total: $1,450; []",
                "All of it since 3 years.; []",
            })
    void aSentenceBesideATableIsToldUnlessItSaysWhatTheTableSays(String sentence, String expected) {
        assertThat(told("## Costs\n" + COSTS + sentence)).isEqualTo(expected);
    }

    @Test
    void theAuthorIsToldWhatToWrite() {
        assertThat(problems("## Costs\n- Flour: $800\n## Pipeline\n- Smith: $4,000\n## Email list\nAbout 3,676 contacts"
                        + "\n## Overview\nContacts cost $50\n## Costs\n- Staff: 3"))
                .extracting(Problem::toString)
                .containsExactly(
                        "x.md:6:10: warning HD-042: \"$800\" of \"flour\" is kept as a fact that no figure counts."
                                + " If it is to be counted, write \"- flour (amount: $800)\""
                                + " or a row of a table with the columns item, amount; otherwise move it under a heading"
                                + " such as Notes, so that sums need not say \"at least\".",
                        "x.md:8:10: warning HD-042: \"$4,000\" of \"smith\" is kept as a fact that no figure counts."
                                + " If it is to be counted, write \"- smith (stage: …; value: $4,000)\""
                                + " or a row of a table with the columns opportunity, stage, value; otherwise move it under a"
                                + " heading such as Notes, so that sums need not say \"at least\".",
                        "x.md:10:7: info HD-043: \"3,676\" in \"About 3,676 contacts\" stands in words, which no"
                                + " figure counts. If it is to be counted, write \"contacts: 3,676\" on a line of its own.",
                        "x.md:12:15: info HD-043: \"$50\" in \"Contacts cost $50\" stands in words, which no figure counts."
                                + " If it is to be counted, write it in a table under a heading such as Costs or KPIs.",
                        "x.md:14:10: info HD-042: \"3\" of \"staff\" is kept as a fact that no figure counts."
                                + " If it is to be counted, write a row of a table with the columns item, amount.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Costs; They pay $300 in cash.; write a row of a table with the columns item, amount",
                "Costs; Our mortgage payment of $890.; write a row of a table with the columns item, amount",
                "Costs; Our burn rate is $7K/month.; write \"burn rate: $7K/month\" on a line of its own",
                "Sales; They paid $300 in cash.; write a row of a table with the columns date, amount",
                "Cash; We have $4,000 in cash.; write \"cash: $4,000\" on a line of its own",
                "Overview; They pay $300 in cash.; write it in a table under a heading such as Costs or KPIs",
                "Overview; Spent $300 on improvements.; write it in a table under a heading such as Costs or KPIs",
                "Overview; Its market value is $845,000.; write \"market value: $845,000\" on a line of its own",
                "Email list; We made 4 sends.; write \"sends: 4\" on a line of its own",
            })
    void onlyWhatIsTrueIsProposed(String heading, String text, String proposed) {
        assertThat(problems("## " + heading + "\n" + text))
                .extracting(problem -> problem.todo().replaceFirst("; otherwise .*", ""))
                .containsExactly("If it is to be counted, " + proposed);
    }

    /** A sum must not look exact that an amount of its section is missing from; the amount is known by what its author is told. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Costs; - Flour: $800; financials $800 2:10",
                "Costs; - Flour: $800\\n- Milk: $90; financials $800 2:10, financials $90 3:9",
                "Costs; - Flour: $0; financials $0 2:10", // its author may be wrong
                "Costs; - Flour: TBD; ",
                "Costs; - Employees: 3; ",
                "Costs; - Flour (amount: $800); ",
                "Costs; burn rate: $7K/month; ",
                "Costs; Flour costs $800 a month.; financials $800 a month 2:13",
                "Costs; Flour costs 800; ",
                "Costs; Flour is TBD.; ",
                "Costs; Since 2024.; ",
                "Costs; | Who | Monthly |\\n|---|---|\\n| Ann | 900 |; financials 900 2:3",
                "Costs; | Who | Paid |\\n|---|---|\\n| Ann | $900 |; financials $900 2:3",
                "Costs; | Who | Phone |\\n|---|---|\\n| Ann | 555-0100 |; ",
                "Costs; | Item | Amount\\nis $900; financials $900 3:4",
                "Costs; | Item | Amount |\\n| Flour | $800 |; financials $800 3:11",
                "Cash; cash: $41,200 (main), $12,000 (other); cash $41,200 2:7",
                "Sales; - 3 May: $900; events $900 2:10",
                "Invoices; - Smith: $400; invoices $400 2:10",
                "Deposits; Smith paid $400 on 3 May.; deposits $400 2:12",
                "Pipeline; - Smith wedding: $4,000; pipeline $4,000 2:18",
                "Overview; Revenue was $12,400.; ",
                "Notes; We made $12,400 in April.; ",
                "To do; - [ ] Pay the $400 invoice; ",
            })
    void anAmountInNoRowOfItsSectionIsUnread(String heading, String text, String expected) {
        assertThat(Reading.of(
                                "x.md",
                                "---\nunit: q\nupdated: 2026-04-30\n---\n## " + heading + "\n"
                                        + text.replace("\\n", "\n"))
                        .unread()
                        .stream()
                        .map(unread -> String.join("+", unread.sections()) + " " + unread.words() + " "
                                + (unread.at().line() - 4) + ":" + unread.at().column())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(Objects.requireNonNullElse(expected, ""));
    }

    @Test
    void aFactThatAFrameworkAsksForIsCounted() {
        var vocabulary = new Vocabulary(List.of(), Map.of(), Map.of(), Set.of("mrr"), Set.of());
        String text = "---\nunit: q\nupdated: 2026-04-30\nprice: $40\n---\n## KPIs\n- MRR: $900\n- ARR: $9,000\n";

        assertThat(Reading.of(vocabulary, Map.of("x.md", text)).problems())
                .extracting(problem -> problem.at().line())
                .containsExactly(8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "| Slip | $900 | fixed |; []",
                "| Slip | $900 | |; []",
                "| Slip | $900 |; [4:3 info HD-054 the row of \"Slip\" ends after \"$900\", without a cell for \"Kind\"]",
                "| Slip | $9; [4:3 warning HD-054 the row of \"Slip\" ends after \"$9\", without a cell for \"Kind\"]",
                "| Slip |; [4:3 warning HD-060 no value in the column \"amount\"]",
                "| Slip | $900 |\\n| Fuel | $70 |; [4:3 info HD-054 the row of \"Slip\" ends after \"$900\", without a cell for \"Kind\"]",
                "| Boat |\\n| Slip | $900 | fixed |; [4:3 info HD-054 \"Boat\"]",
                "| Boat\\n| Slip | $900 | fixed |; [4:3 warning HD-054 \"Boat\"]",
                "| **Boat** |\\n| Slip | $900 | fixed |; []",
                "| Boat | | |\\n| Slip | $900 | fixed |; []",
                "| Slip | $900 | fixed |\\n| Total | $900 |; []",
            })
    void aRowThatEndsBeforeItsColumnsIsTold(String rows, String expected) {
        assertThat(told("## Costs\n| Item | Amount | Kind |\n|---|---|---|\n" + rows))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Ask Ann; []",
                "Plus $300 for fuel; [5:6 warning HD-043 \"$300\"]",
                "Ask Ann\\n| Fuel | $70 |; [6:1 warning HD-053 \"| Fuel | $70 |\"]",
                "\\n| Fuel | $70 |; [6:1 warning HD-053 \"| Fuel | $70 |\"]",
            })
    void aLineBelowATableIsNoRowOfIt(String line, String expected) {
        String text = "## Costs\n| Item | Amount |\n|---|---|\n| Slip | $900 |\n" + line;

        assertThat(told(text)).isEqualTo(expected);
        assertThat(Reading.of("x.md", text.replace("\\n", "\n")).rows()).hasSize(1);
    }
}
