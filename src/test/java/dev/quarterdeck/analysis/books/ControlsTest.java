package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlsTest {

    private static String control(Given given, String rule) {
        return Books.of(given.portfolio()).controls().all().stream()
                .filter(control -> control.rule().equals(rule))
                .map(control -> (control.state() + " "
                                + Text.join(control.evidence(), Text.label(", "))
                                        .plain())
                        .strip())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Accounting, QuickBooks, active, OK QuickBooks; UNKNOWN; UNKNOWN",
        "Accounting, none, missing, GAP none; UNKNOWN; UNKNOWN",
        "Bookkeeping, Google Sheets, , GAP Google Sheets; UNKNOWN; UNKNOWN",
        "Invoicing, email confirmations, ad hoc, UNKNOWN; GAP email confirmations; UNKNOWN",
        "Revenue tracking, , , UNKNOWN; UNKNOWN; GAP",
        "Analytics, none, missing, UNKNOWN; UNKNOWN; UNKNOWN",
    })
    void asksForThreeSystems(String purpose, String tool, String status, String expected) {
        Given given = new Given()
                .rows(
                        "portfolio",
                        "system",
                        "purpose, tool, status",
                        String.join(
                                " | ",
                                purpose,
                                Objects.requireNonNullElse(tool, ""),
                                Objects.requireNonNullElse(status, "")));

        assertThat(control(given, "CAO-SYSTEMS")).isEqualTo(expected);
    }

    @Test
    void asksForADateOfTheClose() {
        assertThat(control(new Given(), "CAO-CLOSE")).isEqualTo("GAP");
        assertThat(control(new Given().fact("portfolio", "close day", ""), "CAO-CLOSE"))
                .isEqualTo("GAP");
        assertThat(control(new Given().fact("jada", "close day", "the tenth"), "CAO-CLOSE"))
                .isEqualTo("OK the tenth");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "Bookings | Carole, Finance | C. Ladd; GAP C. Ladd",
                "Bookkeeping | Carole, Reconciliation | C. Ladd; OK",
                "Bookkeeping | Carole, Reconciliation | carole; GAP carole",
                "Bookings | Carole; UNKNOWN",
                "Captain | Sergio, Engineering | C. Ladd; UNKNOWN",
                "Finance | ; UNKNOWN",
                "Finance | C. Ladd; GAP C. Ladd",
            })
    void wantsAnotherPersonToReconcile(String roles, String expected) {
        Given given = new Given();
        for (String role : roles.split(",", -1)) {
            given.rows("portfolio", "role", "role, primary", role);
        }

        assertThat(control(given, "CAO-DUTIES")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "INV-1, INV-2, INV-3; OK",
                "INV-3, INV-1; GAP INV-2",
                "INV-1, INV-3, A-7, A-9; GAP A-8, INV-2",
                "INV-1, INV-5; GAP INV-2, INV-3, INV-4",
                "INV-1, INV-7; GAP INV-2, INV-3, INV-4, INV-5, INV-6",
                "INV-1, INV-900; GAP INV-2 … INV-899",
                "INV-20260101, INV-20260415; GAP INV-20260102 … INV-20260414",
                "12345678901234567890, 2; OK",
                "first, second; UNKNOWN",
            })
    void missesInvoiceNumbers(String ids, String expected) {
        Given given = new Given();
        for (String id : ids.split(", ", -1)) {
            given.rows("jada", "invoice", "id, @date, $amount", id + " | 2026-04-02 | 10");
        }

        assertThat(control(given, "CAO-NUMBERS")).isEqualTo(expected);
    }

    @Test
    void saysThatInvoicesWithoutAnyNumberCannotBeFollowed() {
        Given given = new Given().rows("jada", "invoice", "id, @date, $amount", "first | 2026-04-02 | 10");

        assertThat(Books.of(given.portfolio()).findings())
                .filteredOn(finding -> finding.rule().id().equals("CAO-NUMBERS"))
                .extracting(finding -> finding.sentence().plain())
                .containsExactly("No invoice has a number that others could follow.");
    }

    @Test
    void namesNumbersThatAreUsedTwice() {
        Given given = new Given()
                .rows("jada", "invoice", "id, @date, $amount", "INV-1 | 2026-04-02 | 10\ninv-1 | 2026-04-03 | 20")
                .rows("jada", "event", "id, @date, $amount", "E1 | 2026-04-02 | 10");

        assertThat(control(given, "CAO-DUPLICATE")).isEqualTo("GAP inv-1");
    }

    @Test
    void whatNobodyStatesIsAGapAndWhatThereIsNothingToWatchOverIsNone() {
        Books books = Books.of(new Given().portfolio());

        assertThat(control(new Given(), "CAO-NUMBERS")).isEqualTo("IDLE");
        assertThat(control(new Given(), "CAO-DUPLICATE")).isEqualTo("IDLE");
        assertThat(shown(books.figures(), "control-gaps")).isEqualTo("5");
        assertThat(books.findings())
                .extracting(finding -> finding.sentence().plain())
                .isEqualTo(List.of(
                        "3 systems of the books are missing: Accounting, Invoicing, Revenue tracking.",
                        "No handoff says by which day a month is closed.",
                        "No role says who records and who reconciles."));
    }
}
