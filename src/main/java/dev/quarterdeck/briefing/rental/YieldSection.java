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

/** What a year leaves of what was paid for the property, and of what it is worth. */
final class YieldSection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-yield";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Earnings all = rental.earnings();
        if (all.invested().isKnown() || all.marketValue().isKnown()) {
            Properties.tables(
                    page,
                    Text.EMPTY,
                    0,
                    unit -> rows(page, unit.map(Property::earnings).orElse(all)));
        }
        return page.showing("net-yield", "gross-yield", "cap-rate").section();
    }

    private static List<List<Text>> rows(Draft page, Earnings of) {
        return List.of(
                List.of(page.label("figure.noi-annual"), show(of.annual())),
                List.of(page.label("measure.purchase-price"), show(of.price())),
                List.of(page.label("measure.invested"), show(of.invested())),
                List.of(page.label("measure.market-value"), show(of.marketValue())),
                List.of(page.label("measure.net-yield"), Format.YIELD.text(of.netYield())),
                List.of(page.label("measure.cap-rate"), Format.YIELD.text(of.capRate())),
                List.of(page.label("measure.gross-yield"), Format.YIELD.text(of.grossYield())));
    }
}
