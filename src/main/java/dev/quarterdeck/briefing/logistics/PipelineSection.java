package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.logistics.Fleet;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What is booked, what may follow, and whether both cover the coming targets. */
final class PipelineSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-pipeline";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Fleet all = page.analysis().logistics().all();
        if (all.backlog().isKnown() || all.weighted().isKnown()) {
            page.table(Text.EMPTY, 0, measures(page, all));
            page.table(page.label("caption.deals"), 1, deals(page));
            if (!all.velocity().isKnown()) {
                page.say(page.sentence("EYD-NO-VELOCITY", Facts.none()));
            }
        }
        return page.showing("backlog", "pipeline-weighted-value", "delivery-coverage", "pipeline-velocity")
                .section();
    }

    private static List<Table.TableRow> measures(Draft page, Fleet all) {
        return List.of(
                measure(page, "figure.backlog", all.backlog()),
                measure(page, "measure.pipeline-weighted", all.weighted()),
                measure(page, "measure.delivery-targets", all.targets()),
                measure(page, "measure.coverage", all.coverage()),
                measure(page, "measure.velocity", all.velocity()));
    }

    private static Table.TableRow measure(Draft page, String label, Quantity value) {
        return Draft.row(page.label(label), show(value));
    }

    private static List<Table.TableRow> deals(Draft page) {
        List<String> units =
                page.analysis().logistics().fleets().stream().map(Fleet::unit).toList();
        return page.analysis().governance().pipeline().deals().stream()
                .filter(deal -> units.contains(deal.unit()))
                .map(deal -> Draft.row(
                        deal.unit(),
                        deal.name(),
                        deal.stage(),
                        show(deal.value()),
                        show(deal.probability()),
                        show(deal.weighted()),
                        show(deal.expected()),
                        page.whose(deal.unit())))
                .toList();
    }
}
