package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sales, invoices and deposits of the trailing months side by side.
 *
 * @param months by month and unit; pairs without any row left out
 * @param differences by kind, then in the order of the handoffs
 * @param open how many of them must be explained; missing where nothing is recorded
 */
public record Reconciliation(List<MonthOfUnit> months, List<Difference> differences, Quantity open) {

    public Reconciliation {
        months = List.copyOf(months);
        differences = List.copyOf(differences);
    }

    static Reconciliation of(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<Difference> differences = new DifferenceFinder(portfolio, ledger, matching).all();
        Quantity open = Zero.count(
                differences.stream().filter(one -> one.kind().isOpen()).count(),
                differences.stream()
                        .filter(one -> one.kind().isOpen())
                        .map(Difference::sources)
                        .toList(),
                ledger.documents().map(Document::sources).toList());
        return new Reconciliation(
                months(portfolio, ledger, matching), differences, portfolio.ofAll(open, Ledger.SECTIONS));
    }

    private static List<MonthOfUnit> months(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<MonthOfUnit> months = new ArrayList<>();
        Set<String> units = new LinkedHashSet<>();
        portfolio.frameworks().units().forEach(unit -> units.add(unit.id()));
        ledger.documents().forEach(document -> units.add(document.unit()));
        for (YearMonth month : portfolio.trailing().months()) {
            for (String unit : units) {
                MonthOfUnit row = MonthOfUnit.of(month, unit, ledger, matching);
                if (!row.isEmpty()) {
                    months.add(row);
                }
            }
        }
        return months;
    }

    /** The differences of one kind. */
    public List<Difference> of(Difference.Kind kind) {
        return differences.stream().filter(one -> one.kind() == kind).toList();
    }

    List<Figure> figures() {
        return List.of(Figure.of("unreconciled-items", Unit.PORTFOLIO, open));
    }
}
