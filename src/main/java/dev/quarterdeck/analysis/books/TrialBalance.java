package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The balances of one month's postings, which must be equal on both sides (double entry). There are no opening balances in it.
 *
 * @param lines what was posted
 * @param balances of these by account
 * @param debits Σ of debit balances; {@code credits} of the others; missing where nothing was posted
 * @param suspense what stands in suspense, credits positive
 * @param inSuspense the documents behind it
 * @param leftOut documents of the month, or of no known one, that have no amount or no date and so could not be posted
 */
public record TrialBalance(
        YearMonth month,
        Basis basis,
        List<JournalLine> lines,
        List<Balance> balances,
        Quantity debits,
        Quantity credits,
        Quantity suspense,
        List<Text> inSuspense,
        List<Text> leftOut) {

    /** What the postings come from. */
    public enum Basis {
        /** A journal in the handoffs, which wins. */
        JOURNAL,
        /** The posting rules. */
        DERIVED;

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One account's balance, on one of the sides; the other does not apply. */
    public record Balance(String code, Optional<Account> account, Quantity debit, Quantity credit) {}

    public TrialBalance {
        lines = List.copyOf(lines);
        balances = List.copyOf(balances);
        inSuspense = List.copyOf(inSuspense);
        leftOut = List.copyOf(leftOut);
    }

    static TrialBalance of(
            Portfolio portfolio, ChartOfAccounts chart, Ledger ledger, Matching matching, ExpenseAudit expenses) {
        List<Row> journal = portfolio.rows("journal-line");
        if (!journal.isEmpty()) {
            List<JournalLine> lines = journal.stream()
                    .filter(row ->
                            row.day("date").date().map(YearMonth::from).equals(Optional.of(portfolio.lastMonth())))
                    .map(row -> line(chart, row))
                    .toList();
            return of(portfolio, chart, lines, Basis.JOURNAL, List.of());
        }
        DerivedJournal derived = new DerivedJournal(portfolio, ledger, matching, expenses);
        return of(portfolio, chart, derived.lines(), Basis.DERIVED, derived.leftOut());
    }

    private static JournalLine line(ChartOfAccounts chart, Row row) {
        String words = row.text("account").orElse("");
        Quantity debit = HomeCurrency.only(row.money("debit"));
        Quantity credit = HomeCurrency.only(row.money("credit"));
        return new JournalLine(
                chart.find(words).map(Account::code).orElse(ChartOfAccounts.code(words)),
                debit,
                credit,
                Text.id(row.text("ref").orElse(row.at().cite())),
                row.text("memo").map(memo -> Text.quote(memo, row.sources())).orElse(Text.EMPTY),
                debit.sources().and(credit.sources()));
    }

    private static TrialBalance of(
            Portfolio portfolio, ChartOfAccounts chart, List<JournalLine> lines, Basis basis, List<Text> leftOut) {
        Map<String, List<JournalLine>> byAccount = new TreeMap<>();
        lines.forEach(line -> byAccount
                .computeIfAbsent(line.account(), code -> new ArrayList<>())
                .add(line));
        List<Balance> balances = new ArrayList<>();
        byAccount.forEach((code, own) -> balances.add(balance(chart, code, own)));
        String suspense = new PostingRules(portfolio).suspense();
        List<JournalLine> suspended = byAccount.getOrDefault(suspense, List.of());
        List<Sources> all = lines.stream().map(JournalLine::decided).toList();
        Quantity held = suspended.isEmpty()
                ? Zero.of(all)
                : Quantity.derived(
                        Type.MONEY,
                        Range.of(net(suspended).negate()),
                        Sources.union(
                                suspended.stream().map(JournalLine::decided).toList()));
        return new TrialBalance(
                portfolio.lastMonth(),
                basis,
                lines,
                balances,
                Zero.orSum(known(balances.stream().map(Balance::debit).toList()), all),
                Zero.orSum(known(balances.stream().map(Balance::credit).toList()), all),
                held,
                suspended.stream().map(JournalLine::item).distinct().toList(),
                leftOut);
    }

    private static List<Quantity> known(List<Quantity> sides) {
        return sides.stream().filter(Quantity::isKnown).toList();
    }

    private static Balance balance(ChartOfAccounts chart, String code, List<JournalLine> lines) {
        Sources rested = Sources.union(lines.stream().map(JournalLine::decided).toList());
        BigDecimal net = net(lines);
        Quantity amount = Quantity.derived(Type.MONEY, Range.of(net.abs()), rested);
        Quantity none = Quantity.notApplicable(Type.MONEY, rested);
        return new Balance(code, chart.find(code), net.signum() < 0 ? none : amount, net.signum() < 0 ? amount : none);
    }

    /** Σ debits less Σ credits. */
    private static BigDecimal net(List<JournalLine> lines) {
        return lines.stream()
                .map(line -> middle(line.debit()).subtract(middle(line.credit())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The side that a line does not have adds nothing. */
    private static BigDecimal middle(Quantity side) {
        return side.mid().orElse(BigDecimal.ZERO);
    }

    public boolean isKnown() {
        return !balances.isEmpty();
    }

    public boolean isEqual() {
        return debits.minus(credits).isZero();
    }

    List<Figure> figures() {
        Sources rested = debits.sources().and(credits.sources());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(
                "trial-balance",
                Unit.PORTFOLIO,
                isKnown() ? Word.derived(isEqual() ? "balanced" : "not balanced", rested) : Word.missing(rested)));
        figures.add(Figure.of("tb-debits", Unit.PORTFOLIO, debits));
        figures.add(Figure.of("tb-credits", Unit.PORTFOLIO, credits));
        figures.add(Figure.of("tb-suspense", Unit.PORTFOLIO, suspense));
        for (Balance balance : balances) {
            figures.add(Figure.of("tb-debit", Unit.PORTFOLIO, balance.code(), balance.debit()));
            figures.add(Figure.of("tb-credit", Unit.PORTFOLIO, balance.code(), balance.credit()));
        }
        return figures;
    }
}
