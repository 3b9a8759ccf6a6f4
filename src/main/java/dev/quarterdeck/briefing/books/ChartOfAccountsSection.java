package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.Account;
import dev.quarterdeck.analysis.books.Books;
import dev.quarterdeck.analysis.books.ChartOfAccounts;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts that are booked on, how many cost lines use each, and what is wrong with the chart. */
final class ChartOfAccountsSection implements SectionBuilder {

    @Override
    public String id() {
        return "chart-of-accounts";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Books books = page.analysis().books();
        ChartOfAccounts chart = books.chart();
        if (chart.accounts().isEmpty()) {
            return page.section();
        }
        if (chart.proposed()) {
            page.say(page.sentence("CHART-PROPOSED", Facts.none()));
        }
        return page.findings("CAO-COA")
                .table(page.label("caption.faults"), 2, faults(page, chart))
                .table(page.label("caption.chart"), 0, types(chart))
                .table(
                        page.label("caption.accounts-used"),
                        1,
                        chart.accounts().stream()
                                .flatMap(account -> used(books, account).stream())
                                .toList())
                .showing("chart-faults")
                .section();
    }

    /** All accounts, a row a type: a list of fifty would bury what follows. */
    private static List<Table.TableRow> types(ChartOfAccounts chart) {
        Map<String, List<Text>> byType = new LinkedHashMap<>();
        for (Account account : chart.accounts()) {
            byType.computeIfAbsent(account.type(), type -> new ArrayList<>())
                    .add(Text.id(account.code()).and(Text.name(" " + account.name())));
        }
        return byType.entrySet().stream()
                .map(type -> Draft.row(Text.name(type.getKey()), Text.join(type.getValue(), Text.label(", "))))
                .toList();
    }

    private static List<Table.TableRow> faults(Draft page, ChartOfAccounts chart) {
        return chart.faults().stream()
                .map(fault -> Draft.row(
                        Text.id(fault.code()),
                        page.label("fault." + fault.kind().id()),
                        Draft.ids(fault.sources().cites())))
                .toList();
    }

    /** An account that cost lines name, or that was posted on in the last month. */
    private static Optional<Table.TableRow> used(Books books, Account account) {
        List<Sources> lines = books.expenses().expenses().stream()
                .filter(expense -> expense.stated() && expense.account().equals(Optional.of(account)))
                .map(expense -> expense.line().row().sources())
                .toList();
        Text balance = books.trialBalance().balances().stream()
                .filter(one -> one.account().equals(Optional.of(account)))
                .map(one -> Draft.show(one.debit().isKnown() ? one.debit() : one.credit()))
                .findFirst()
                .orElse(Text.EMPTY);
        if (lines.isEmpty() && balance.isEmpty()) {
            return Optional.empty();
        }
        Text count = lines.isEmpty() ? Text.EMPTY : Draft.show(Quantity.count(lines.size(), Sources.union(lines)));
        return Optional.of(Draft.row(Text.id(account.code()), Text.name(account.name()), count, balance));
    }
}
