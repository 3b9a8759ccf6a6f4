package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands between the sales and revenue as ASC 606 recognises it, by rule and subject.
 *
 * @param count missing where there is nothing to be recognised
 */
public record Recognition(List<Issue> issues, Quantity count) {

    private static final List<RecognitionCheck> CHECKS = List.of(
            new ContractCheck(),
            BundleCheck.promise(),
            new PriceCheck(),
            BundleCheck.allocation(),
            new AdvanceCheck(),
            new UnbilledCheck(),
            new AgencyCheck(),
            new LeaseCheck(),
            new PolicyCheck());

    /**
     * One rule on one subject.
     *
     * @param subject a unit, or the portfolio where the rule speaks of all
     * @param amount at stake; missing where no item has one
     */
    public record Issue(
            String rule, String subject, List<String> units, List<Text> items, Quantity amount, Sources sources) {
        public Issue {
            units = List.copyOf(units);
            items = List.copyOf(items);
        }

        public Quantity number() {
            return Quantity.count(items.size(), sources);
        }
    }

    public Recognition {
        issues = List.copyOf(issues);
    }

    static Recognition of(Portfolio portfolio, Ledger ledger, Matching matching) {
        List<Issue> issues = new ArrayList<>();
        for (RecognitionCheck check : CHECKS) {
            Map<String, List<RecognitionCheck.Item>> bySubject = new LinkedHashMap<>();
            portfolio.frameworks().units().forEach(unit -> bySubject.put(unit.id(), new ArrayList<>()));
            for (RecognitionCheck.Item item : check.items(portfolio, ledger, matching)) {
                bySubject
                        .computeIfAbsent(subject(portfolio, check.rule(), item), unit -> new ArrayList<>())
                        .add(item);
            }
            bySubject.forEach((subject, items) -> {
                if (!items.isEmpty()) {
                    issues.add(issue(check.rule(), subject, items));
                }
            });
        }
        List<Sources> earned =
                new ArrayList<>(ledger.documents().map(Document::sources).toList());
        portfolio.rows("client").forEach(row -> earned.add(row.sources()));
        return new Recognition(
                issues,
                Zero.count(issues.size(), issues.stream().map(Issue::sources).toList(), earned));
    }

    private static String subject(Portfolio portfolio, String rule, RecognitionCheck.Item item) {
        return portfolio
                        .frameworks()
                        .rule(rule)
                        .row()
                        .text("subject")
                        .orElse("")
                        .equals(Unit.PORTFOLIO)
                ? Unit.PORTFOLIO
                : item.unit();
    }

    private static Issue issue(String rule, String subject, List<RecognitionCheck.Item> items) {
        Sources decided = Sources.union(
                items.stream().flatMap(item -> item.sources().stream()).toList());
        return new Issue(
                rule,
                subject,
                items.stream().map(RecognitionCheck.Item::unit).distinct().toList(),
                items.stream().map(RecognitionCheck.Item::name).toList(),
                Quantity.sum(
                                Type.MONEY,
                                items.stream()
                                        .map(RecognitionCheck.Item::amount)
                                        .toList())
                        .restingOn(decided),
                decided);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("recognition-issues", Unit.PORTFOLIO, count));
        issues.forEach(
                issue -> figures.add(Figure.of("recognition-amount", issue.subject(), issue.rule(), issue.amount())));
        return figures;
    }
}
