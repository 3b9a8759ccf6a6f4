package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/**
 * The books: what was sold, invoiced, received and spent, how it ties together, where it is booked, and who watches over it.
 *
 * @param clientReceivables what the clients of units with a client portfolio owe
 * @param jobPayments when each delivery was invoiced and paid
 */
public record Books(
        Portfolio portfolio,
        Ledger ledger,
        Matching matching,
        Totals totals,
        Reconciliation reconciliation,
        Bridge bridge,
        Receivables receivables,
        Customers customers,
        Receivables clientReceivables,
        List<JobPayment> jobPayments,
        ChartOfAccounts chart,
        ExpenseAudit expenses,
        TrialBalance trialBalance,
        Recognition recognition,
        Controls controls) {

    public Books {
        jobPayments = List.copyOf(jobPayments);
    }

    public static Books of(Portfolio portfolio) {
        Ledger ledger = Ledger.of(portfolio);
        Matching matching = Matching.of(portfolio, ledger);
        Totals totals = Totals.of(portfolio, ledger, matching);
        Reconciliation reconciliation = Reconciliation.of(portfolio, ledger, matching);
        ChartOfAccounts chart = ChartOfAccounts.of(portfolio);
        ExpenseAudit expenses = ExpenseAudit.of(portfolio, chart);
        return new Books(
                portfolio,
                ledger,
                matching,
                totals,
                reconciliation,
                Bridge.of(portfolio, ledger, matching, totals),
                Receivables.of(portfolio, ledger, matching),
                Customers.of(portfolio, ledger),
                Receivables.ofUnits(portfolio, ledger, matching, unitsOf(portfolio, "client-portfolio")),
                unitsOf(portfolio, "delivery").stream()
                        .flatMap(unit -> JobPayment.of(portfolio, ledger, matching, unit).stream())
                        .toList(),
                chart,
                expenses,
                TrialBalance.of(portfolio, chart, ledger, matching, expenses),
                Recognition.of(portfolio, ledger, matching),
                Controls.of(portfolio, ledger, reconciliation));
    }

    private static List<String> unitsOf(Portfolio portfolio, String model) {
        return portfolio.units().stream()
                .filter(unit -> unit.hasModel(model))
                .map(Unit::id)
                .toList();
    }

    /** How far the close of the last month is. */
    public CloseChecklist close() {
        return CloseChecklist.of(this);
    }

    public List<Finding> findings() {
        return new BooksFindings(this).all();
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(totals.figures(portfolio));
        figures.addAll(UnitReceipts.of(portfolio, matching).figures());
        figures.addAll(reconciliation.figures());
        figures.addAll(bridge.figures());
        figures.addAll(receivables.figures());
        figures.add(Figure.of("client-ar", Unit.PORTFOLIO, clientReceivables.total()));
        figures.add(Figure.of("client-dso", Unit.PORTFOLIO, clientReceivables.daysOutstanding()));
        figures.add(Figure.of("largest-customer", Unit.PORTFOLIO, customers.largest()));
        figures.add(Figure.of("largest-customer-share", Unit.PORTFOLIO, customers.share()));
        figures.addAll(chart.figures());
        figures.addAll(expenses.figures());
        figures.addAll(trialBalance.figures());
        figures.addAll(recognition.figures());
        figures.addAll(controls.figures());
        figures.addAll(close().figures());
        return figures;
    }
}
