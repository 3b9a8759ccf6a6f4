package dev.quarterdeck.briefing;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Receivables;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;

/** The invoices that are not paid in full, or paid in excess. */
public final class InvoiceTable {

    private InvoiceTable() {}

    public static List<Table.TableRow> rows(Draft page, Receivables owed) {
        return owed.open().stream().map(one -> row(page, one)).toList();
    }

    /** A balance below zero is the customer's, not ours. */
    private static Table.TableRow row(Draft page, Receivables.OpenInvoice one) {
        return Draft.row(
                one.invoice().unit(),
                one.invoice().label(),
                show(one.balance()),
                pastDue(one),
                show(one.invoice().due()),
                page.whose(one.invoice().unit()),
                show(one.invoice().date()),
                show(one.invoice().amount()),
                one.isCredit() ? page.label("row.customer-credit") : Text.name(one.bucket()));
    }

    /** Nothing while it is not yet due. */
    private static Text pastDue(Receivables.OpenInvoice one) {
        return one.overdue().isKnown() && !one.overdue().isPositive() ? Text.EMPTY : show(one.overdue());
    }
}
