package dev.quarterdeck.analysis.books;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeTest {

    private static final String SALE = "id, @date, $amount";
    private static final String INVOICE = "id, ref, @date, $amount";
    private static final String DEPOSIT = "id, @date, for, $amount, $fee";

    @Test
    void leadsFromSalesToDepositsWhateverTheHandoffsSay() {
        for (int seed = 0; seed < 400; seed++) {
            Bridge bridge = Books.of(anyLedger(new Random(seed)).portfolio()).bridge();

            assertThat(bridge.isClosed())
                    .as("seed " + seed + ": " + bridge.difference())
                    .isTrue();
        }
    }

    @Test
    void isNotClosedByChanceInThatTest() {
        Map<Bridge.Part, Integer> filled = new EnumMap<>(Bridge.Part.class);
        for (int seed = 0; seed < 400; seed++) {
            Books.of(anyLedger(new Random(seed)).portfolio()).bridge().lines().stream()
                    .filter(line -> line.amount().isKnown() && !line.amount().isZero())
                    .forEach(line -> filled.merge(line.part(), 1, Integer::sum));
        }

        assertThat(filled).containsOnlyKeys(Bridge.Part.values());
        assertThat(filled.values()).allMatch(ledgers -> ledgers > 50);
    }

    /** A few rows of each kind: around the window and far from it, paid in part, in excess, twice, for nothing, without dates or amounts. */
    private static Given anyLedger(Random random) {
        Given given = new Given();
        int sales = random.nextInt(12);
        int invoices = random.nextInt(12);
        int deposits = random.nextInt(16);
        for (int i = 0; i < sales; i++) {
            given.rows("jada", "event", SALE, "E" + i + " | " + day(random) + " | " + amount(random));
        }
        for (int i = 0; i < invoices; i++) {
            String id = random.nextInt(10) == 0 ? "I0" : "I" + i;
            given.rows("jada", "invoice", INVOICE, String.join(" | ", id, sale(random), day(random), amount(random)));
        }
        for (int i = 0; i < deposits; i++) {
            String fee = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(5));
            given.rows(
                    "jada",
                    "deposit",
                    DEPOSIT,
                    String.join(" | ", "D" + i, day(random), document(random), amount(random), fee));
        }
        return given;
    }

    private static String day(Random random) {
        return random.nextInt(12) == 0
                ? ""
                : LocalDate.of(2025, 12, 20).plusDays(random.nextInt(170)).toString();
    }

    private static String amount(Random random) {
        return random.nextInt(12) == 0 ? "" : random.nextInt(5) * 50 + "." + random.nextInt(100);
    }

    private static String sale(Random random) {
        return List.of("", "E" + random.nextInt(12), "E" + random.nextInt(4), "E99")
                .get(random.nextInt(4));
    }

    private static String document(Random random) {
        List<String> named = new ArrayList<>(List.of("", "nothing"));
        named.add("I" + random.nextInt(12));
        named.add("E" + random.nextInt(12));
        return named.get(random.nextInt(named.size()));
    }

    @ParameterizedTest(name = "sold on {0}, invoiced on {1}, paid on {2}: {3} {4}")
    @CsvSource({
        "2026-01-20, 2026-01-25, 2026-02-03, before, $100",
        "2026-04-20, 2026-04-25, 2026-01-03, before, -$100",
        "2026-05-20, 2026-04-25, 2026-04-28, after, $100",
        "2026-04-20, 2026-04-25, 2026-05-01, after, -$100",
    })
    void givesWhatCrossesTheEdgeALineOfItsOwn(String sold, String invoiced, String paid, String part, String amount) {
        Given given = new Given()
                .rows("jada", "event", SALE, "E1 | " + sold + " | 100")
                .rows("jada", "invoice", INVOICE, "I1 | E1 | " + invoiced + " | 100")
                .rows("jada", "deposit", DEPOSIT, "D1 | " + paid + " | I1 | 100 | ");

        assertThat(shown(Books.of(given.portfolio()).figures(), "bridge[" + part + "]"))
                .isEqualTo(amount);
    }

    @Test
    void leavesOutWhatHasNoAmountAndSaysSo() {
        Given given = new Given()
                .rows("jada", "event", SALE, "E1 | 2026-04-02 | 100")
                .rows("jada", "invoice", INVOICE, "I1 | E1 | 2026-04-03 | ")
                .rows("jada", "deposit", DEPOSIT, "D1 | 2026-04-04 | I1 | 90 | ");
        Books books = Books.of(given.portfolio());

        assertThat(shown(books.figures(), "bridge[incomplete]")).isEqualTo("-$10");
        assertThat(shown(books.figures(), "bridge-difference")).isEqualTo("$0");
        assertThat(books.findings()).extracting(finding -> finding.rule().id()).doesNotContain("CAO-BRIDGE");
    }

    @Test
    void saysNothingOfAnEmptyLedger() {
        Bridge bridge = Books.of(new Given().portfolio()).bridge();

        assertThat(bridge.difference().isKnown()).isFalse();
        assertThat(bridge.isClosed()).isTrue();
    }

    @Test
    void speaksUpWhereItsLinesDoNotLeadToTheDeposits() {
        Books books = Books.of(
                new Given().rows("jada", "event", SALE, "E1 | 2026-04-02 | 100").portfolio());
        Bridge broken = new Bridge(
                books.bridge().lines(),
                books.bridge().gross(),
                books.bridge().fees(),
                books.bridge().net(),
                books.totals().sold());

        assertThat(broken.isClosed()).isFalse();
        assertThat(new BooksFindings(with(books, broken)).all())
                .filteredOn(finding -> finding.rule().id().equals("CAO-BRIDGE"))
                .extracting(finding ->
                        finding.severity().id() + ": " + finding.sentence().plain())
                .containsExactly("critical: Sales, invoices and deposits do not tie: $100 is unexplained.");
    }

    private static Books with(Books books, Bridge bridge) {
        return new Books(
                books.portfolio(),
                books.ledger(),
                books.matching(),
                books.totals(),
                books.reconciliation(),
                bridge,
                books.receivables(),
                books.customers(),
                books.clientReceivables(),
                books.jobPayments(),
                books.chart(),
                books.expenses(),
                books.trialBalance(),
                books.recognition(),
                books.controls());
    }
}
