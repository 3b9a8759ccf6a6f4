package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/** The books of the trailing months: what was sold, invoiced and received, and what is still owed. */
public record Books(Ledger ledger, Matching matching, Totals totals, Receivables receivables, Customers customers) {

    public static Books of(Portfolio portfolio) {
        Ledger ledger = Ledger.of(portfolio);
        Matching matching = Matching.of(portfolio, ledger);
        return new Books(
                ledger,
                matching,
                Totals.of(portfolio, ledger, matching),
                Receivables.of(portfolio, ledger, matching),
                Customers.of(portfolio, ledger));
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(totals.figures());
        figures.addAll(receivables.figures());
        figures.add(Figure.of("largest-customer", Unit.PORTFOLIO, customers.largest()));
        figures.add(Figure.of("largest-customer-share", Unit.PORTFOLIO, customers.share()));
        return figures;
    }
}
