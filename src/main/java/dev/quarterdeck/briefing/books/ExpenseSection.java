package dev.quarterdeck.briefing.books;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Account;
import dev.quarterdeck.analysis.books.Expense;
import dev.quarterdeck.analysis.books.ExpenseAudit;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.portfolio.HomeCurrency;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All costs by account and tax line, the lines behind them, and which of them need a decision. */
final class ExpenseSection implements SectionBuilder {

    @Override
    public String id() {
        return "expense-audit";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        ExpenseAudit audit = page.analysis().books().expenses();
        page.table(page.label("caption.categories"), 0, categories(page, audit));
        page.findings("CAO-UNMAPPED", "CAO-TAXFORM", "CAO-CAPITAL");
        return page.table(
                        page.label("caption.expenses"),
                        1,
                        audit.expenses().stream().map(one -> expense(page, one)).toList())
                .table(
                        page.label("caption.recorded"),
                        2,
                        audit.recorded().stream()
                                .map(one -> recorded(page, one))
                                .toList())
                .showing("costs-without-account", "cost-without-account")
                .section();
    }

    private static List<Table.TableRow> categories(Draft page, ExpenseAudit audit) {
        if (audit.categories().isEmpty()) {
            return List.of();
        }
        List<Table.TableRow> rows = new ArrayList<>();
        for (ExpenseAudit.Category one : audit.categories()) {
            rows.add(Draft.row(
                    account(page, one.account(), true),
                    page.label(one.suggested() ? "basis.suggested" : "basis.stated"),
                    taxLine(page, one.form(), one.taxLine()),
                    show(one.amount().lowEnd()),
                    show(one.amount().highEnd()),
                    show(one.lines())));
        }
        Quantity all = HomeCurrency.sum(
                audit.categories().stream().map(ExpenseAudit.Category::amount).toList());
        rows.add(Draft.total(
                page.label("row.total"), Text.EMPTY, Text.EMPTY, show(all.lowEnd()), show(all.highEnd()), Text.EMPTY));
        return rows;
    }

    private static Text account(Draft page, Optional<Account> account, boolean named) {
        return account.map(known ->
                        named ? Text.id(known.code()).and(Text.name(" " + known.name())) : Text.id(known.code()))
                .orElseGet(() -> page.label("basis.no-account"));
    }

    /** The form by its label, where the labels have one, and the line. */
    private static Text taxLine(Draft page, Optional<String> form, Optional<String> line) {
        Text name = form.map(known -> page.wording().findLabel("form." + known).orElseGet(() -> Text.id(known)))
                .orElseGet(() -> page.label("form.unknown"));
        return line.map(known ->
                        name.and(Text.label(", ")).and(page.label("form.line")).and(Text.id(" " + known)))
                .orElse(name);
    }

    private static Table.TableRow expense(Draft page, Expense one) {
        return Draft.row(
                one.line().unit(),
                page.unit(one.line().unit()),
                Text.quote(one.line().item(), one.line().row().sources()),
                page.label("cost."
                        + one.line().nature().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                show(one.amount().lowEnd()),
                show(one.amount().highEnd()),
                account(page, one.account(), false),
                basis(page, one),
                taxLine(page, one.form(), one.taxLine()));
    }

    private static Text basis(Draft page, Expense one) {
        if (one.isSuggested()) {
            return page.label("basis.suggested");
        }
        return one.stated() ? page.label(one.account().isPresent() ? "basis.stated" : "basis.undefined") : Text.EMPTY;
    }

    private static Table.TableRow recorded(Draft page, ExpenseAudit.Recorded one) {
        return Draft.row(
                one.row().unit(),
                page.unit(one.row().unit()),
                show(one.row().day("month")),
                show(one.costs()),
                account(page, one.account(), true),
                page.label(one.stated() ? "basis.stated" : "basis.suggested"));
    }
}
