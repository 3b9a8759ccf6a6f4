package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.Occupancy;
import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What a night brings in the months that are let by the night. */
final class RatesSection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-rates";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Occupancy all = rental.occupancy();
        if (!all.dailyRate().applicable()) {
            page.say(page.sentence("RNT-NO-NIGHTS", Facts.none()));
        } else if (!all.months().isEmpty()) {
            Properties.tables(
                    page,
                    Text.EMPTY,
                    0,
                    unit -> rows(page, unit.map(Property::occupancy).orElse(all)));
        }
        return page.showing("adr", "revpar", "occupancy-short-term").section();
    }

    private static List<List<Text>> rows(Draft page, Occupancy of) {
        return List.of(
                List.of(page.label("figure.occupancy-short-term"), show(of.shortTermShare())),
                List.of(page.label("measure.adr"), show(of.dailyRate())),
                List.of(page.label("measure.revpar"), show(of.perAvailable())),
                List.of(page.label("measure.rate-times-share"), show(of.rateTimesShare())));
    }
}
