package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.Earnings;
import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Whether net operating income pays the loan. */
final class DebtSection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-debt";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Earnings all = rental.earnings();
        if (all.payments().isKnown()) {
            Properties.tables(
                    page,
                    Text.EMPTY,
                    0,
                    unit -> rows(page, unit.map(Property::earnings).orElse(all)));
        }
        return page.findings("RNT-DSCR").showing("cash-flow-after-debt", "dscr").section();
    }

    private static List<List<Text>> rows(Draft page, Earnings of) {
        return List.of(
                List.of(page.label("figure.noi"), show(of.net())),
                List.of(page.label("measure.loan-payments"), show(of.payments())),
                List.of(page.label("figure.cash-flow-after-debt"), show(of.cashFlow())),
                List.of(page.label("figure.dscr"), Format.RATIO.text(of.cover())));
    }
}
