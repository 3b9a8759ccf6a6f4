package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal of a month as the posting rules derive it, on the accrual basis: revenue falls into the month of performance. */
final class DerivedJournal {

    private final YearMonth month;
    private final Ledger ledger;
    private final Matching matching;
    private final PostingRules rules;
    private final List<JournalLine> lines = new ArrayList<>();

    DerivedJournal(Portfolio portfolio, Ledger ledger, Matching matching, ExpenseAudit expenses) {
        this.month = portfolio.lastMonth();
        this.ledger = ledger;
        this.matching = matching;
        this.rules = new PostingRules(portfolio);
        ledger.sales().forEach(this::sale);
        ledger.invoices().stream().filter(DerivedJournal::isPostable).forEach(this::invoice);
        matching.matches().stream().filter(match -> isPostable(match.deposit())).forEach(this::deposit);
        expenses.recorded().forEach(this::cost);
    }

    List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    private static boolean isPostable(Document document) {
        return document.amount().isKnown();
    }

    /** Documents that cannot be posted: without an amount, or without a day. */
    List<Text> leftOut() {
        return ledger.documents()
                .filter(document -> !isPostable(document) || !isDated(document))
                .filter(document -> !document.date().isKnown() || isNow(document.date()))
                .map(Document::label)
                .toList();
    }

    /** A sale by its performance, an invoice by that of its sale if need be. */
    private static boolean isDated(Document document) {
        if (document instanceof Sale sale) {
            return sale.performed().isKnown();
        }
        Optional<Sale> billed = document instanceof Invoice invoice ? invoice.sale() : Optional.empty();
        return document.date().isKnown()
                || billed.map(Sale::performed).filter(Day::isKnown).isPresent();
    }

    /** What was performed this month and stands for itself: billed or paid ahead, or neither yet. */
    private void sale(Sale sale) {
        if (!isNow(sale.performed())) {
            return;
        }
        List<Invoice> invoices =
                ledger.billing(sale).stream().filter(DerivedJournal::isPostable).toList();
        List<Deposit> deposits = matching.paying(sale).stream()
                .filter(DerivedJournal::isPostable)
                .toList();
        invoices.stream()
                .filter(invoice -> isBefore(invoice.date()))
                .forEach(invoice ->
                        post("sale-invoiced-ahead", invoice, sale.unit(), invoice.amount(), ledger.billed(sale)));
        deposits.stream()
                .filter(deposit -> isBefore(deposit.date()))
                .forEach(deposit ->
                        post("sale-paid-ahead", deposit, sale.unit(), deposit.gross(), matching.deciding(sale)));
        boolean billed = invoices.stream().anyMatch(invoice -> !isLater(invoice.date()));
        boolean paid = deposits.stream().anyMatch(deposit -> deposit.date().isKnown() && !isLater(deposit.date()));
        if (!billed && !paid && isPostable(sale)) {
            Sources lookedAt = ledger.billing(sale).isEmpty() ? matching.deciding(sale) : ledger.billed(sale);
            post("sale-unbilled", sale, sale.unit(), sale.amount(), lookedAt);
        }
    }

    /** An invoice without a date falls into the month of its sale. */
    private void invoice(Invoice invoice) {
        Optional<Day> performed = invoice.sale().map(Sale::performed).filter(Day::isKnown);
        Day day = invoice.date().isKnown() ? invoice.date() : performed.orElse(invoice.date());
        if (!isNow(day)) {
            return;
        }
        String key = performed
                .map(sold -> isNow(sold) || isSettledWithout(invoice) ? "sale-with-invoice" : key(sold))
                .orElse("invoice-without-sale");
        post(
                key,
                invoice,
                invoice.unit(),
                invoice.amount(),
                invoice.sale().map(ledger::billed).orElseGet(invoice::sources));
    }

    private String key(Day performed) {
        return isBefore(performed) ? "invoice-behind" : "invoice-ahead";
    }

    /** A further invoice of an earlier month's sale that another invoice had billed by then: no contract asset waits for it. */
    private boolean isSettledWithout(Invoice invoice) {
        Sale sale = invoice.sale().orElseThrow();
        return isBefore(sale.performed())
                && ledger.billing(sale).stream()
                        .filter(other -> !other.at().equals(invoice.at()) && isPostable(other))
                        .anyMatch(other -> other.date()
                                .date()
                                .filter(day -> !YearMonth.from(day)
                                        .isAfter(YearMonth.from(
                                                sale.performed().date().orElseThrow())))
                                .isPresent());
    }

    private void deposit(Match match) {
        Deposit deposit = match.deposit();
        if (!isNow(deposit.date())) {
            return;
        }
        lines.addAll(
                rules.post(key(match), deposit, match.unit(), point(deposit.net()), fee(deposit), match.sources()));
    }

    private String key(Match match) {
        if (match.document().isEmpty()) {
            return "deposit-unmatched";
        }
        if (!(match.document().get() instanceof Sale sale)) {
            return "deposit-on-invoice";
        }
        Day performed = sale.performed();
        return isNow(performed) ? "deposit-on-sale" : isBefore(performed) ? "deposit-behind" : "deposit-ahead";
    }

    private static Quantity fee(Deposit deposit) {
        return deposit.fees().isKnown() ? point(deposit.fees()) : deposit.fees();
    }

    /** Recorded spend; it names its account in a column of its own, or goes where the rule says. */
    private void cost(ExpenseAudit.Recorded recorded) {
        Row row = recorded.row();
        if (!isNow(row.day("month")) || !recorded.costs().isKnown()) {
            return;
        }
        Sources decided = recorded.costs().sources().and(row.sources());
        Quantity none = Quantity.missing(Type.MONEY, row.sources());
        Quantity spent = point(recorded.costs());
        Text item = Text.id(row.at().cite());
        String debit = recorded.account().map(Account::code).orElseGet(rules::uncategorised);
        lines.add(new JournalLine(debit, spent, none, item, rules.why("cost"), decided));
        lines.add(new JournalLine(
                rules.account("cost", "credit", row.unit()), none, spent, item, rules.why("cost"), decided));
    }

    private void post(String key, Document document, String unit, Quantity amount, Sources decided) {
        lines.addAll(rules.post(key, document, unit, point(amount), decided));
    }

    private boolean isNow(Day day) {
        return day.date().map(YearMonth::from).equals(Optional.of(month));
    }

    private boolean isBefore(Day day) {
        return day.date().filter(date -> YearMonth.from(date).isBefore(month)).isPresent();
    }

    private boolean isLater(Day day) {
        return day.date().filter(date -> YearMonth.from(date).isAfter(month)).isPresent();
    }

    /** Books hold one figure: the middle of a range. */
    private static Quantity point(Quantity amount) {
        Sources rested = amount.sources();
        return Quantity.derived(Type.MONEY, Range.of(amount.mid().orElseThrow()), rested);
    }
}
