package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.JobPayment;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;

/** When each job was booked, invoiced and paid. */
final class CashTimingSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-cash";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        List<JobPayment> payments = page.analysis().books().jobPayments();
        if (payments.stream().anyMatch(payment -> payment.sale().isPresent())) {
            page.table(
                    Text.EMPTY,
                    0,
                    payments.stream().map(payment -> row(page, payment)).toList());
        }
        return page.section();
    }

    private static Table.TableRow row(Draft page, JobPayment payment) {
        Text none = Text.label(Format.UNKNOWN);
        return Draft.row(
                payment.unit(),
                Text.id(payment.job()),
                show(payment.received()),
                show(payment.open()),
                show(payment.daysToCash()),
                show(payment.booked()),
                show(payment.delivered()),
                payment.invoice().map(invoice -> show(invoice.date())).orElse(none),
                show(payment.paid()),
                payment.sale().map(sale -> Text.id(sale.id())).orElse(none),
                payment.invoice().map(invoice -> Text.id(invoice.id())).orElse(none),
                page.whose(payment.unit()));
    }
}
