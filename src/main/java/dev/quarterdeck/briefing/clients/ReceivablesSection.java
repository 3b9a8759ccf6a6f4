package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Receivables;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.InvoiceTable;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What clients owe, by how long it is overdue. */
final class ReceivablesSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-receivables";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Receivables owed = page.analysis().books().clientReceivables();
        if (owed.total().isKnown()) {
            page.table(Text.EMPTY, 0, buckets(page, owed));
            page.table(page.label("caption.open-invoices"), 1, InvoiceTable.rows(page, owed));
        }
        return page.showing("client-ar", "client-dso").section();
    }

    private static List<Table.TableRow> buckets(Draft page, Receivables owed) {
        List<Table.TableRow> rows = new ArrayList<>();
        owed.bucket().forEach((name, amount) -> rows.add(Draft.row(Text.name(name), show(amount))));
        rows.add(Draft.total(page.label("row.total"), show(owed.total())));
        rows.add(Draft.total(page.label("figure.dso"), Format.TENTHS.text(owed.daysOutstanding())));
        return rows;
    }
}
