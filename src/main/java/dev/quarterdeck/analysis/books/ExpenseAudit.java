package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All costs by account and tax line.
 *
 * @param categories monthly lines summed by account and tax line, by code
 * @param uncategorised lines that name no account, whatever is suggested for them
 * @param withoutForm ids of units with costs whose tax form is not known
 * @param toCapitalise one-offs from the de minimis limit on (Reg. 1.263(a)-1(f))
 * @param recorded spend by month and unit, trailing months
 */
public record ExpenseAudit(
        List<Expense> expenses,
        List<Category> categories,
        List<Expense> uncategorised,
        List<String> withoutForm,
        List<Expense> toCapitalise,
        List<Recorded> recorded,
        Quantity unmapped) {

    /**
     * Monthly costs of one account on one line.
     *
     * @param suggested whether some of its lines are here by suggestion only
     */
    public record Category(
            Optional<Account> account,
            Optional<String> form,
            Optional<String> taxLine,
            Quantity amount,
            Quantity lines,
            boolean suggested) {}

    /** What a unit says it spent in a month, and where that is booked. */
    public record Recorded(Row row, Quantity costs, Optional<Account> account, boolean stated) {}

    public ExpenseAudit {
        expenses = List.copyOf(expenses);
        categories = List.copyOf(categories);
        uncategorised = List.copyOf(uncategorised);
        withoutForm = List.copyOf(withoutForm);
        toCapitalise = List.copyOf(toCapitalise);
        recorded = List.copyOf(recorded);
    }

    static ExpenseAudit of(Portfolio portfolio, ChartOfAccounts chart) {
        TaxLines tax =
                new TaxLines(portfolio.frameworks(), portfolio.lastMonth().getYear());
        List<Expense> expenses = portfolio.rows("cost-line").stream()
                .map(row -> expense(CostLine.of(portfolio, row), chart, tax))
                .toList();
        List<Expense> uncategorised =
                expenses.stream().filter(expense -> !expense.stated()).toList();
        Quantity limit = portfolio.frameworks().thresholds().of("capitalise-from");
        return new ExpenseAudit(
                expenses,
                categories(expenses),
                uncategorised,
                expenses.stream()
                        .filter(expense -> expense.form().isEmpty())
                        .map(expense -> expense.line().unit())
                        .distinct()
                        .toList(),
                expenses.stream()
                        .filter(expense -> expense.line().nature() == CostLine.Nature.ONE_OFF)
                        .filter(expense -> mayReach(expense.amount(), limit))
                        .toList(),
                portfolio.rows("actual").stream()
                        .filter(row -> Totals.isIn(portfolio.trailing(), row.day("month")))
                        .map(row -> recorded(portfolio, row, chart))
                        .toList(),
                portfolio.atLeast(
                        Zero.count(
                                uncategorised.size(),
                                uncategorised.stream()
                                        .map(ExpenseAudit::sources)
                                        .toList(),
                                expenses.stream().map(ExpenseAudit::sources).toList()),
                        "financials"));
    }

    private static Expense expense(CostLine line, ChartOfAccounts chart, TaxLines tax) {
        String words = line.item() + " " + line.row().text("category").orElse("");
        boolean stated = !line.account().isBlank();
        Optional<Account> account =
                stated ? chart.find(line.account()) : tax.suggestion(words).flatMap(chart::find);
        Optional<String> form = tax.form(line.unit());
        Optional<String> taxLine = form.flatMap(known -> account.flatMap(booked -> tax.line(booked.code(), known)));
        return new Expense(line, account, stated, form, taxLine);
    }

    /** What may reach the limit is asked about: an unknown amount is no pass. */
    private static boolean mayReach(Quantity amount, Quantity limit) {
        return amount.high()
                .map(most -> most.compareTo(limit.mid().orElseThrow()) >= 0)
                .orElse(true);
    }

    private static Recorded recorded(Portfolio portfolio, Row row, ChartOfAccounts chart) {
        Optional<String> stated = RowWords.added(row, List.of("account"));
        String code = stated.orElseGet(() -> new PostingRules(portfolio).uncategorised());
        return new Recorded(row, HomeCurrency.only(row.money("costs")), chart.find(code), stated.isPresent());
    }

    private static List<Category> categories(List<Expense> expenses) {
        Map<String, List<Expense>> byLine = new LinkedHashMap<>();
        for (Expense expense : expenses) {
            if (expense.isMonthly()) {
                String key = expense.account().map(Account::code).orElse("~")
                        + "\n" + expense.form().orElse("")
                        + "\n" + expense.taxLine().orElse("");
                byLine.computeIfAbsent(key, none -> new ArrayList<>()).add(expense);
            }
        }
        return byLine.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> category(entry.getValue()))
                .toList();
    }

    private static Category category(List<Expense> same) {
        Expense first = same.get(0);
        return new Category(
                first.account(),
                first.form(),
                first.taxLine(),
                HomeCurrency.sum(same.stream().map(Expense::amount).toList()),
                Quantity.count(
                        same.size(),
                        Sources.union(same.stream().map(ExpenseAudit::sources).toList())),
                same.stream().anyMatch(Expense::isSuggested));
    }

    static Sources sources(Expense expense) {
        return expense.line().row().sources();
    }

    List<Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Expense expense : uncategorised) {
            String item = expense.line().item();
            Figure figure =
                    Figure.of("cost-without-account", expense.line().unit(), item, Word.stated(item, sources(expense)));
            figures.putIfAbsent(figure.key().toString(), figure);
        }
        List<Figure> all = new ArrayList<>(figures.values());
        all.add(Figure.of("costs-without-account", Unit.PORTFOLIO, unmapped));
        return all;
    }
}
