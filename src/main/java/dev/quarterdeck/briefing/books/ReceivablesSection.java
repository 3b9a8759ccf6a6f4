package dev.quarterdeck.briefing.books;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Books;
import dev.quarterdeck.analysis.books.Customers;
import dev.quarterdeck.analysis.books.Receivables;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.InvoiceTable;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who owes what, since when, and how much hangs on one customer. */
final class ReceivablesSection implements SectionBuilder {

    @Override
    public String id() {
        return "receivables";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Books books = page.analysis().books();
        Receivables owed = books.receivables();
        if (!books.ledger().invoices().isEmpty()) {
            if (!owed.bucket().isEmpty()) {
                page.add(chart(page, owed));
            }
            page.table(page.label("caption.ageing"), 0, ageing(page, owed));
            page.table(page.label("caption.open-invoices"), 1, InvoiceTable.rows(page, owed));
            page.table(page.label("caption.receivables-by-unit"), 2, units(page, owed));
            page.say(concentration(page, material, books.customers()));
        }
        page.findings("SF-CONC");
        return page.showing("open-ar", "ar-bucket", "ar-credit", "dso", "largest-customer", "largest-customer-share")
                .section();
    }

    private static Chart chart(Draft page, Receivables owed) {
        return new Chart(
                Chart.Kind.BARS,
                page.label("chart.ageing.title"),
                page.label("chart.ageing.description"),
                owed.bucket().keySet().stream().map(Text::name).toList(),
                List.of(new Chart.Series(
                        page.label("chart.ageing.series"),
                        Optional.empty(),
                        List.copyOf(owed.bucket().values()))),
                Format.MONEY0);
    }

    private static List<Table.TableRow> ageing(Draft page, Receivables owed) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Map.Entry<String, Quantity> bucket : owed.bucket().entrySet()) {
            rows.add(Draft.row(
                    Text.name(bucket.getKey()),
                    show(bucket.getValue()),
                    show(bucket.getValue().shareOf(owed.total()))));
        }
        rows.add(Draft.total(page.label("row.total"), show(owed.total()), Text.EMPTY));
        if (!owed.credits().isZero()) {
            rows.add(Draft.row(page.label("row.customer-credit"), show(owed.credits()), Text.EMPTY));
        }
        return rows;
    }

    private static List<Table.TableRow> units(Draft page, Receivables owed) {
        List<Table.TableRow> rows = new ArrayList<>();
        owed.byUnit()
                .forEach((unit, own) -> rows.add(Draft.row(
                        unit, page.unit(unit), show(own.total()), Format.TENTHS.text(own.daysOutstanding()))));
        rows.add(Draft.total(page.label("row.total"), show(owed.total()), Format.TENTHS.text(owed.daysOutstanding())));
        return rows;
    }

    /** Said where it is known, with the line from which it would have to be disclosed (ASC 280-10-50-42). */
    private static List<Text> concentration(Draft page, Material material, Customers customers) {
        Facts facts = Facts.of("share", customers.share())
                .with("name", customers.largest())
                .with("limit", material.portfolio().frameworks().thresholds().of("concentration-disclosure"));
        return page.wording().sayIfKnown("LARGEST-CUSTOMER", facts).stream().toList();
    }
}
