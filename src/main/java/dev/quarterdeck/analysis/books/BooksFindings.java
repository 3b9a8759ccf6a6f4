package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What the books have to say that is worth an executive's time. */
record BooksFindings(Books books) {

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        bridge(findings);
        trialBalance(findings);
        chart(findings);
        expenses(findings);
        books.recognition().issues().forEach(issue -> findings.add(recognition(issue)));
        controls(findings);
        return findings;
    }

    private Frameworks frameworks() {
        return books.portfolio().frameworks();
    }

    private Finding onPortfolio(String rule, Facts facts, Sources rested) {
        return Finding.of(frameworks(), rule, Unit.PORTFOLIO, facts, List.of()).restingOn(rested);
    }

    private void bridge(List<Finding> findings) {
        Quantity difference = books.bridge().difference();
        if (!books.bridge().isClosed()) {
            findings.add(onPortfolio("CAO-BRIDGE", Facts.of("difference", difference), difference.sources()));
        }
    }

    private void trialBalance(List<Finding> findings) {
        TrialBalance balance = books.trialBalance();
        if (!balance.isKnown()) {
            return;
        }
        if (!balance.isEqual()) {
            findings.add(onPortfolio(
                    "CAO-TB", Facts.of("debit", balance.debits()).with("credit", balance.credits()), Sources.none()));
        }
        if (!balance.suspense().isZero()) {
            Sources rested = balance.suspense().sources();
            Facts facts = Facts.of("amount", balance.suspense())
                    .with("month", Day.month(Kind.DERIVED, balance.month().atDay(1), rested))
                    .with("items", balance.inSuspense());
            findings.add(onPortfolio("CAO-SUSP", facts, rested));
        }
    }

    private void chart(List<Finding> findings) {
        List<ChartOfAccounts.Fault> faults = books.chart().faults();
        if (faults.isEmpty()) {
            return;
        }
        Sources rested = Sources.union(
                faults.stream().map(ChartOfAccounts.Fault::sources).toList());
        List<Text> items = faults.stream()
                .map(fault -> Text.id(fault.code())
                        .and(Text.label(" "))
                        .and(frameworks()
                                .wording()
                                .label("fault." + fault.kind().id())))
                .toList();
        findings.add(onPortfolio(
                "CAO-COA", Facts.of("n", Quantity.count(faults.size(), rested)).with("items", items), rested));
    }

    private void expenses(List<Finding> findings) {
        ExpenseAudit audit = books.expenses();
        if (!audit.withoutForm().isEmpty()) {
            findings.add(taxForm(audit));
        }
        lines(findings, "CAO-UNMAPPED", audit.uncategorised(), Facts.none());
        lines(
                findings,
                "CAO-CAPITAL",
                audit.toCapitalise(),
                Facts.of("limit", frameworks().thresholds().of("capitalise-from")));
    }

    private Finding taxForm(ExpenseAudit audit) {
        Sources rested = Sources.union(audit.expenses().stream()
                .filter(expense -> expense.form().isEmpty())
                .map(ExpenseAudit::sources)
                .toList());
        List<Text> names = audit.withoutForm().stream()
                .map(unit -> Text.name(books.portfolio().name(unit)))
                .toList();
        Facts facts = Facts.of("n", Quantity.count(names.size(), rested)).with("units", names);
        return Finding.of(frameworks(), "CAO-TAXFORM", Unit.PORTFOLIO, facts, audit.withoutForm())
                .restingOn(rested);
    }

    private void lines(List<Finding> findings, String rule, List<Expense> some, Facts facts) {
        if (some.isEmpty()) {
            return;
        }
        Sources rested = Sources.union(some.stream().map(ExpenseAudit::sources).toList());
        List<Text> items = some.stream()
                .map(expense -> Text.quote(expense.line().item(), ExpenseAudit.sources(expense)))
                .toList();
        findings.add(onPortfolio(
                rule, facts.with("n", Quantity.count(some.size(), rested)).with("items", items), rested));
    }

    private Finding recognition(Recognition.Issue issue) {
        Facts facts = Facts.of("n", issue.number())
                .with("amount", issue.amount())
                .with("unit", Text.name(books.portfolio().name(issue.subject())))
                .with("items", issue.items());
        return Finding.of(frameworks(), issue.rule(), issue.subject(), facts, issue.units())
                .restingOn(issue.sources());
    }

    private void controls(List<Finding> findings) {
        for (String rule : List.of("CAO-SYSTEMS", "CAO-CLOSE", "CAO-DUTIES", "CAO-NUMBERS", "CAO-DUPLICATE")) {
            List<Control> open = books.controls().open(rule);
            if (!open.isEmpty()) {
                findings.add(control(rule, open));
            }
        }
    }

    private Finding control(String rule, List<Control> open) {
        Sources rested = Sources.union(open.stream().map(Control::sources).toList());
        List<Text> items = open.stream()
                .flatMap(control ->
                        control.purpose().isEmpty() ? control.evidence().stream() : List.of(control.purpose()).stream())
                .toList();
        Facts facts = Facts.of("n", Quantity.count(items.size(), rested)).with("items", items);
        return onPortfolio(rule, facts, rested);
    }
}
