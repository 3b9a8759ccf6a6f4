package dev.quarterdeck.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check of recognition with inputs that fire it, that do not, and that are absent. */
class RecognitionTest {

    private static final String CLIENT = "client, model, $fee, $rate, #hours, agreement, status";

    /** The issues of a rule, as "unit amount: items". */
    private static List<String> issues(String rule, Given given) {
        return Books.of(given.portfolio()).recognition().issues().stream()
                .filter(issue -> issue.rule().equals(rule))
                .map(issue -> issue.subject() + " " + Format.MONEY.show(issue.amount()) + ": "
                        + Text.join(issue.items(), Text.label(", ")).plain())
                .toList();
    }

    private static void expect(String rule, Given given, String expected) {
        assertThat(issues(rule, given)).isEqualTo(Stream.ofNullable(expected).toList());
    }

    @ParameterizedTest(name = "a client with the agreement \"{0}\", fee {1}, {2} times {3} hours, {4}")
    @CsvSource({
        "signed, 450, , , , ",
        "signed 2025-01-01, 450, , , , ",
        "verbal, 450, , , , dc-clients $450: A",
        "Verbal only, , 75, 14, , 'dc-clients $1,050: A'",
        "none, 0, , , , dc-clients $0: A",
        "unknown, , , , active, dc-clients —: A",
        ", 450, , , , dc-clients $450: A",
        ", 450, , , ended, ",
    })
    void rr1AsksForAContract(String agreement, String fee, String rate, String hours, String status, String expected) {
        expect(
                "RR-1",
                new Given()
                        .rows(
                                "dc-clients",
                                "client",
                                CLIENT,
                                String.join(
                                        " | ",
                                        "A",
                                        "retainer",
                                        or(fee),
                                        or(rate),
                                        or(hours),
                                        or(agreement),
                                        or(status))),
                expected);
    }

    @Test
    void rr1AsksOfASaleOnlyWhereItsRowSpeaksOfAContract() {
        Given given = new Given()
                .rows(
                        "jada",
                        "event",
                        "id, @date, $amount, agreement",
                        "E1 | 2026-04-02 | 100 | none\nE2 | 2026-04-02 | 100 | signed")
                .rows("jada", "event", "id, @date, $amount", "E3 | 2026-04-02 | 100");

        expect("RR-1", given, "jada $100: E1");
    }

    @ParameterizedTest(name = "a sale with the note \"{0}\" and the split \"{1}\"")
    @CsvSource({
        "Charter, , , ",
        "Charter and catering, , E1, E1",
        "'Charter $1,000 and catering $500', , E1, ",
        "'Charter $1,000 and catering', , E1, E1",
        "Charter and catering, two to one, , ",
        "Scarterings, , , ",
        ", , , ",
    })
    void rr2And4FindBundles(String note, String split, String bundled, String unallocated) {
        Given given = new Given()
                .rows(
                        "jada",
                        "event",
                        "id, @date, $amount, note, split",
                        String.join(" | ", "E1", "2026-04-02", "1500", or(note), or(split)));

        assertThat(issues("RR-2", given)).isEqualTo(found(bundled));
        assertThat(issues("RR-4", given)).isEqualTo(found(unallocated));
    }

    private static List<String> found(String id) {
        return Stream.ofNullable(id).map(one -> "jada $1,500: " + one).toList();
    }

    @ParameterizedTest(name = "{0} with fee {1} and rate {2}")
    @CsvSource({
        "retainer, 450, , ",
        "retainer, , 75, dc-clients —: A",
        "retainer, 0, , ",
        "hourly, , 75, ",
        "hourly, 450, , dc-clients —: A",
        "none, , , ",
    })
    void rr3AsksForAPrice(String model, String fee, String rate, String expected) {
        expect(
                "RR-3",
                new Given()
                        .rows(
                                "dc-clients",
                                "client",
                                CLIENT,
                                String.join(" | ", "A", model, or(fee), or(rate), "", "signed", "")),
                expected);
    }

    @ParameterizedTest(name = "a deposit with the note \"{0}\"")
    @CsvSource({"Refundable, portfolio $200: D1", "20 with tip, portfolio $200: D1", "tiptop, ", ", "})
    void rr3FindsWhatMayBeRefundedOrTipped(String note, String expected) {
        expect(
                "RR-3",
                new Given()
                        .rows(
                                "portfolio",
                                "deposit",
                                "id, @date, $amount, note",
                                "D1 | 2026-04-02 | 200 | " + or(note)),
                expected);
    }

    @ParameterizedTest(name = "performed on {0}, invoiced on {1}, paid on {2}")
    @CsvSource({
        "2026-04-30, 2026-04-01, 2026-04-02, ",
        "2026-05-01, 2026-04-01, , jada $100: E1",
        "2026-05-20, 2026-04-01, 2026-04-02, jada $60: E1",
        "2026-05-20, , 2026-04-02, jada $60: E1",
        "2026-05-20, 2026-05-20, , ",
        "2026-05-20, , , ",
        ", 2026-04-01, 2026-04-02, ",
    })
    void rr5FindsWhatIsPaidBeforePerformance(String performed, String invoiced, String paid, String expected) {
        Given given = new Given()
                .rows("jada", "event", "id, @date, @performed, $amount", "E1 | " + or(performed) + " | | 100");
        if (!or(invoiced).isEmpty()) {
            given.rows("jada", "invoice", "id, ref, @date, $amount", "I1 | E1 | " + invoiced + " | 100");
        }
        if (!or(paid).isEmpty()) {
            given.rows("jada", "deposit", "id, for, @date, $amount", "D1 | E1 | " + paid + " | 60");
        }

        expect("RR-5", given, expected);
    }

    @ParameterizedTest(name = "performed on {0}, amount {1}, invoiced {2}, paid {3}")
    @CsvSource({
        "2026-04-30, 100, no, no, jada $100: E1",
        "2025-01-31, 100, no, no, jada $100: E1",
        "2026-04-30, , no, no, jada —: E1",
        "2026-04-30, 0, no, no, jada $0: E1",
        "2026-04-30, 100, yes, no, ",
        "2026-04-30, 100, no, yes, ",
        "2026-05-01, 100, no, no, ",
        ", 100, no, no, ",
    })
    void rr6FindsWhatIsPerformedAndNotInvoiced(
            String performed, String amount, String invoiced, String paid, String expected) {
        Given given =
                new Given().rows("jada", "event", "id, @date, $amount", "E1 | " + or(performed) + " | " + or(amount));
        if (invoiced.equals("yes")) {
            given.rows("jada", "invoice", "id, ref, @date, $amount", "I1 | E1 | 2026-05-01 | 100");
        }
        if (paid.equals("yes")) {
            given.rows("jada", "deposit", "id, for, @date, $amount", "D1 | E1 | 2026-04-30 | 40");
        }

        expect("RR-6", given, expected);
    }

    @ParameterizedTest(name = "{0} sold by {1} with the note \"{2}\", sells as \"{3}\"")
    @CsvSource({
        "jada, Sailo, net of commission, , jada $100: E1",
        "jada, Sailo, , , ",
        "jada, Website, net, , ",
        "queenofsandiego, , , , queenofsandiego $100: E1",
        "queenofsandiego, , , principal, ",
        "queenofsandiego, , net, principal, queenofsandiego $100: E1",
        "queenofsandiego, , , agent, queenofsandiego $100: E1",
        "queenofsandiego, , net, agent, ",
        "queenofsandiego, , , to be decided, queenofsandiego $100: E1",
        "queenofsandiego, , , principal or agent?, queenofsandiego $100: E1",
    })
    void rr7AsksForGrossOrNet(String unit, String channel, String note, String role, String expected) {
        Given given = new Given()
                .row("portfolio", "channel-plan", "channel=Sailo", "type=OTA")
                .row("portfolio", "channel-plan", "channel=Website", "type=owned")
                .rows(
                        unit,
                        "event",
                        "id, @date, $amount, channel, note",
                        String.join(" | ", "E1", "2026-04-02", "100", or(channel), or(note)));
        if (!or(role).isEmpty()) {
            given.fact(unit, "sells as", role);
        }

        expect("RR-7", given, expected);
    }

    @ParameterizedTest(name = "{0} let {1} for {2}")
    @CsvSource({
        "rental-3028-51st, long-term, 2950, 'rental-3028-51st $2,950: content/handoffs/a.md:1:1'",
        "rental-3028-51st, long-term, , rental-3028-51st —: content/handoffs/a.md:1:1",
        "rental-3028-51st, short-term, 2950, ",
        "jada, long-term, 2950, ",
    })
    void rr8FindsLeases(String unit, String mode, String rent, String expected) {
        expect("RR-8", new Given().rows(unit, "occupancy-month", "mode, $rent", mode + " | " + or(rent)), expected);
    }

    @ParameterizedTest(name = "{0} of {1} with a policy of {2}")
    @CsvSource({
        "jada, 100, , portfolio —: JADA",
        "jada, , , portfolio —: JADA",
        "jada, 0, , ",
        "jada, 100, jada, ",
        "jada, 100, portfolio, ",
        "jada, 100, queenofsandiego, portfolio —: JADA",
        "dc-clients, 100, dangerouscentaur, ",
    })
    void rr9AsksForAPolicy(String unit, String amount, String stated, String expected) {
        Given given = new Given().rows(unit, "event", "id, @date, $amount", "E1 | 2026-04-02 | " + or(amount));
        if (!or(stated).isEmpty()) {
            given.fact(stated, "revenue recognition", "on performance");
        }

        expect("RR-9", given, expected);
    }

    @Test
    void nothingRecordedIsNoIssueAndNoPass() {
        Recognition recognition = Books.of(new Given().portfolio()).recognition();

        assertThat(recognition.issues()).isEmpty();
        assertThat(recognition.count().isKnown()).isFalse();
    }

    @Test
    void findingsNameTheirBasisAndNoClientInALetter() {
        Given given = new Given().rows("dc-clients", "client", CLIENT, "Client B | hourly | | 75 | 14 | verbal | ");

        assertThat(Books.of(given.portfolio()).findings())
                .filteredOn(finding -> finding.rule().id().equals("RR-1"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence().plain())
                            .isEqualTo(
                                    "DC Client Portfolio: 1 agreement is not in writing: Client B ($1,050 a month).");
                    assertThat(finding.brief().plain()).doesNotContain("Client B");
                    assertThat(finding.rule().row().text("standard")).contains("ASC 606-10-25-1");
                    assertThat(finding.units()).containsExactly("dc-clients");
                });
    }

    /** An empty cell of the tables above arrives as nothing at all. */
    private static String or(String cell) {
        return Objects.requireNonNullElse(cell, "");
    }
}
