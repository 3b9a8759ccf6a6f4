package dev.quarterdeck.briefing.rental;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.rental.Earnings;
import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What upkeep takes of the income, against the band that the owner set. */
final class MaintenanceSection implements SectionBuilder {

    private static final String FIGURE = "maintenance-ratio";

    @Override
    public String id() {
        return "rental-maintenance";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Rental rental = page.analysis().rental();
        Optional<Entry> band =
                material.portfolio().frameworks().catalogue("rental", "Bands").find(FIGURE);
        if (rental.earnings().maintenance().isKnown()) {
            Properties.tables(
                    page,
                    Text.EMPTY,
                    0,
                    unit -> rows(page, unit.map(Property::earnings).orElse(rental.earnings()), band));
            if (band.isEmpty()) {
                page.say(page.sentence("RNT-NO-BAND", Facts.none()));
            }
        }
        return page.showing(FIGURE).section();
    }

    private static List<List<Text>> rows(Draft page, Earnings of, Optional<Entry> band) {
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(page.label("measure.maintenance"), show(of.maintenance())));
        rows.add(List.of(page.label("figure.collected"), show(of.collected())));
        rows.add(List.of(page.label("figure.maintenance-ratio"), show(of.maintenanceRatio())));
        band.ifPresent(limits -> {
            Quantity from = limits.quantity("from", Type.PERCENT);
            Quantity to = limits.quantity("to", Type.PERCENT);
            rows.add(List.of(page.label("measure.band-from"), show(from)));
            rows.add(List.of(page.label("measure.band-to"), show(to)));
            Standing standing = Standing.of(of.maintenanceRatio(), from, to);
            rows.add(List.of(page.label("measure.standing"), page.label("standing." + standing.id())));
        });
        return rows;
    }
}
