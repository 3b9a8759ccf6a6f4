package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.logistics.Capacity;
import dev.quarterdeck.analysis.logistics.Fleet;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days sold of the days that captains, vessels and vehicles have. */
final class UtilisationSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-utilisation";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        List<Table.TableRow> rows = new ArrayList<>();
        boolean split = false;
        for (Fleet fleet : page.analysis().logistics().fleets()) {
            for (Capacity.Part part : fleet.capacity().parts()) {
                rows.add(row(Optional.of(fleet.unit()), part));
                split |= part.sold().isKnown();
            }
        }
        Capacity all = page.analysis().logistics().all().capacity();
        if (all.sold().isKnown() || all.available().isKnown()) {
            rows.add(Draft.total(
                    page.label("row.total"), Text.EMPTY, show(all.sold()), show(all.available()), show(all.share())));
            page.table(Text.EMPTY, 0, rows);
            if (!split && all.sold().isKnown()) {
                page.say(page.sentence("EYD-NO-CAPTAIN", Facts.none()));
            }
        }
        return page.findings("EYD-OVER").showing("utilisation").section();
    }

    private static Table.TableRow row(Optional<String> unit, Capacity.Part part) {
        return Draft.row(
                unit,
                Table.Weight.BODY,
                List.of(
                        Text.name(part.name()),
                        Draft.quote(part.type(), part.sources()),
                        show(part.sold()),
                        show(part.available()),
                        show(part.share())));
    }
}
