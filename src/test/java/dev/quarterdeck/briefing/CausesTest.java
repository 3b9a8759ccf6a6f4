package dev.quarterdeck.briefing;

import static dev.quarterdeck.briefing.SmallEdition.CASH;
import static dev.quarterdeck.briefing.SmallEdition.COSTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which words of notes moved the key figures of two small editions. */
class CausesTest {

    private static final String SLIP = "| Slip | fixed | $780 |\n";

    private final SmallEdition before = new SmallEdition();
    private final SmallEdition now = new SmallEdition();

    private List<String> causes() {
        return now.causes(before).stream().map(Text::plain).toList();
    }

    private void jada(String then, String rows) {
        before.note("jada", COSTS + then);
        now.note("jada", COSTS + rows);
    }

    @Test
    void anEditedAmountIsToldWithThePlaceOfTheNewOne() {
        jada(SLIP + "| Insurance | fixed | $95 |\n", SLIP + "| Insurance | fixed | $120 |\n");

        assertThat(now.causes(before)).singleElement().satisfies(cause -> {
            assertThat(cause.plain()).isEqualTo("Moved by JADA: now counts $120 (line 10), no longer counts $95");
            assertThat(cause.sources().cites()).contains("content/handoffs/jada.md:10:23");
        });
    }

    @Test
    void aRowThatCameOrWentIsTold() {
        jada(SLIP, SLIP + "| Van | fixed | $30 |\n");

        assertThat(causes()).containsExactly("Moved by JADA: now counts $30 (line 10)");
        assertThat(before.causes(now)).extracting(Text::plain).containsExactly("Moved by JADA: no longer counts $30");
    }

    @Test
    void whatVanishedAltogetherIsToldUnlessItsNoteDid() {
        jada(SLIP, SLIP);
        before.note("portfolio", CASH + "| Bank | $6,000 | 2026-04-28 |\n");
        now.note("portfolio", "# Portfolio\n\nNothing to tell.\n");

        assertThat(causes()).containsExactly("Moved by Portfolio: no longer counts $6,000");
        assertThat(new SmallEdition().note("jada", COSTS + SLIP).causes(before)).isEmpty();
    }

    @Test
    void wherePeopleReadTheSameNoWordIsACause() {
        jada("| Slip | fixed | $780 |\n", "| Slip | fixed | $780.00 |\n");

        assertThat(causes()).isEmpty();
    }

    @Test
    void rowsThatChangedPlacesAreNoCause() {
        jada(SLIP + "| Van | fixed | $30 |\n", "| Van | fixed | $30 |\n" + SLIP);
        now.note("quickdumpnow", COSTS + "| Fuel | fixed | $50 |\n");

        assertThat(causes()).containsExactly("Moved by QuickDumpNow: now counts $50 (line 9)");
    }

    @Test
    void anAmountThatOtherRowsStateAlreadyIsCitedWhereverItStands() {
        jada("| Van | fixed | $95 |\n| Fuel | fixed | $90 |\n", "| Van | fixed | $90 |\n| Fuel | fixed | $90 |\n");

        assertThat(now.causes(before)).singleElement().satisfies(cause -> {
            assertThat(cause.plain()).isEqualTo("Moved by JADA: now counts $90, no longer counts $95");
            assertThat(cause.sources().cites())
                    .contains("content/handoffs/jada.md:9:17", "content/handoffs/jada.md:10:18");
        });
    }

    @Test
    void editedNotesComeFirstThenThoseOfFewestWordsAndAFourthIsCounted() {
        jada(SLIP, SLIP + "| Van | fixed | $30 |\n| Fuel | fixed | $31 |\n");
        before.note("quickdumpnow", COSTS + "| Fuel | fixed | $50 |\n");
        now.note("quickdumpnow", COSTS + "| Fuel | fixed | $60 |\n")
                .note("queenofsandiego", COSTS + "| Fuel | fixed | $70 |\n")
                .note("dangerouscentaur", COSTS + "| Fuel | fixed | $80 |\n");

        assertThat(causes())
                .containsExactly(
                        "Moved by QuickDumpNow: now counts $60 (line 9), no longer counts $50",
                        "Moved by DangerousCentaur: now counts $80 (line 9)",
                        "Moved by QueenofSanDiego: now counts $70 (line 9)",
                        "Moved by 1 more note, too");
    }

    /** The cash is written otherwise and is as much as it was. */
    @Test
    void ofNotesThatNoMovedFigureRestsOnNothingIsTold() {
        jada(SLIP, "| Slip | fixed | $900 |\n");
        before.note("portfolio", CASH + "| Bank | $6,000 | 2026-04-28 |\n");
        now.note("portfolio", CASH + "| Bank | $6,000.00 | 2026-04-28 |\n");
        List<String> figures = List.of("gross-burn-mid", "cash");
        PastReport past = PastReports.of(before.report(figures, "rules"));

        assertThat(SmallEdition.causes(now.report(figures, "rules", past)))
                .extracting(Text::plain)
                .containsExactly("Moved by JADA: now counts $900 (line 9), no longer counts $780");
    }

    /** A deposit of January is not among the receipts of three months that end with April; its line stays. */
    @Test
    void whatLeavesTheTrailingMonthsIsNoLongerCounted() {
        String deposits =
                "## Deposits\n\n| Deposit | Date | For | Amount |\n|---|---|---|---:|\n| D1 | 2026-04-02 | x | $600 |\n";
        before.note("portfolio", deposits + "| D2 | 2026-02-02 | y | $300 |\n");
        now.note("portfolio", deposits + "| D2 | 2026-01-02 | y | $300 |\n");
        List<String> figures = List.of("avg-receipts");
        PastReport past = PastReports.of(before.report(figures, "rules"));

        assertThat(SmallEdition.causes(now.report(figures, "rules", past)))
                .extracting(Text::plain)
                .containsExactly("Moved by Portfolio: no longer counts $300");
    }

    @Test
    void ofManyWordsThreeAreTold() {
        StringBuilder rows = new StringBuilder(SLIP);
        IntStream.rangeClosed(1, 5)
                .forEach(n -> rows.append("| Van ")
                        .append(n)
                        .append(" | fixed | $3")
                        .append(n)
                        .append(" |\n"));
        jada(SLIP, rows.toString());

        assertThat(causes())
                .containsExactly("Moved by JADA: now counts $31 (line 10), $32 (line 11), $33 (line 12) and 2 more");
    }

    @Test
    void ofANoteThatIsConfidentialNowNoWordOfThenIsTold() {
        before.note("jada", COSTS + SLIP);
        now.secret("jada", COSTS + "| Slip | fixed | $900 |\n");

        assertThat(causes()).isEmpty();
    }

    @Test
    void underOtherRulesOrOfAReportThatRemembersNothingThereIsNone() {
        jada(SLIP, "| Slip | fixed | $900 |\n");
        List<String> figures = List.of("gross-burn-mid");
        PastReport past = PastReports.of(before.report(figures, "rules"));
        PastReport silent = PastReports.of(before.report(List.of("missing-kpis"), "rules"));

        assertThat(SmallEdition.causes(now.report(figures, "rules", past))).hasSize(1);
        assertThat(SmallEdition.causes(now.report(figures, "other", past))).isEmpty();
        assertThat(SmallEdition.causes(now.report(figures, "rules", silent))).isEmpty();
    }
}
