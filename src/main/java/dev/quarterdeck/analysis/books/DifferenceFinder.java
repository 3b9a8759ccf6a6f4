package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.portfolio.Window;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is different among the sales, invoices and deposits of the trailing months, and rows that no month can hold. */
final class DifferenceFinder {

    private final Window window;
    private final Ledger ledger;
    private final Matching matching;
    private final List<Difference> found = new ArrayList<>();

    DifferenceFinder(Portfolio portfolio, Ledger ledger, Matching matching) {
        this.window = portfolio.trailing();
        this.ledger = ledger;
        this.matching = matching;
    }

    List<Difference> all() {
        ledger.sales().stream().filter(this::isWithin).forEach(this::sale);
        ledger.invoices().stream().filter(this::isWithin).forEach(this::invoice);
        matching.matches().stream().filter(match -> isWithin(match.deposit())).forEach(this::deposit);
        List.of(ledger.sales(), ledger.invoices(), ledger.deposits()).forEach(this::duplicates);
        ledger.documents().forEach(this::incomplete);
        return found.stream().sorted(Comparator.comparing(Difference::kind)).toList();
    }

    private boolean isWithin(Document document) {
        return Totals.isIn(window, document.date());
    }

    private void sale(Sale sale) {
        List<Deposit> paid = matching.paying(sale);
        if (!ledger.billing(sale).isEmpty()) {
            MonthOfUnit.difference(ledger, sale)
                    .ifPresent(apart -> add(
                            Difference.Kind.INVOICE_DIFFERS,
                            sale,
                            apart,
                            Optional.of(ledger.billing(sale).get(0).label().plain()),
                            ledger.billed(sale)));
        } else if (paid.isEmpty()) {
            add(Difference.Kind.UNBILLED, sale, sale.amount(), Optional.empty(), matching.deciding(sale));
        } else {
            Quantity apart = Quantity.sum(
                            Type.MONEY, paid.stream().map(Deposit::gross).toList())
                    .minus(sale.amount());
            Difference.Kind kind = apart.isZero() ? Difference.Kind.PAID_DIRECTLY : Difference.Kind.DEPOSIT_DIFFERS;
            add(
                    kind,
                    sale,
                    apart.isZero() ? sale.amount() : apart,
                    Optional.of(paid.get(0).label().plain()),
                    matching.deciding(sale));
        }
    }

    private void invoice(Invoice invoice) {
        if (invoice.sale().isEmpty()) {
            add(
                    Difference.Kind.WITHOUT_SALE,
                    invoice,
                    invoice.amount(),
                    invoice.row().text("ref"),
                    invoice.sources());
        }
        Quantity balance = MonthOfUnit.balance(matching, invoice);
        if (!balance.isZero()) {
            add(
                    Difference.Kind.UNPAID,
                    invoice,
                    balance,
                    invoice.sale().map(sale -> sale.label().plain()),
                    matching.deciding(invoice));
        }
    }

    private void deposit(Match match) {
        Deposit deposit = match.deposit();
        if (match.how() == Match.How.NONE) {
            add(Difference.Kind.UNMATCHED, deposit, deposit.gross(), deposit.reference(), match.sources());
        }
        if (match.how() == Match.How.AMOUNT) {
            found.add(new Difference(
                    Difference.Kind.BY_AMOUNT,
                    deposit,
                    match.unit(),
                    deposit.gross(),
                    match.document().map(document -> document.label().plain()),
                    match.sources()));
        }
    }

    private void duplicates(List<? extends Document> documents) {
        Map<String, ? extends Document> first = Ledger.byId(documents);
        for (Document document : documents) {
            Optional<Sources> other = Optional.<Document>ofNullable(first.get(Ledger.key(document.id())))
                    .filter(one -> !one.at().equals(document.at()))
                    .map(Document::sources);
            other.ifPresent(same -> add(
                    Difference.Kind.DUPLICATE,
                    document,
                    document.amount(),
                    Optional.of(document.id()),
                    document.sources().and(same)));
        }
    }

    private void incomplete(Document document) {
        if (!document.date().isKnown()) {
            add(Difference.Kind.WITHOUT_DATE, document, document.amount(), Optional.empty(), document.sources());
        }
        if (!document.amount().isKnown()) {
            add(Difference.Kind.WITHOUT_AMOUNT, document, document.amount(), Optional.empty(), document.sources());
        }
    }

    private void add(
            Difference.Kind kind, Document document, Quantity amount, Optional<String> other, Sources sources) {
        found.add(new Difference(kind, document, document.unit(), amount, other, sources));
    }
}
