package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;

/** How much of the work that could be invoiced was, by value and by client. */
final class CoverageSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-coverage";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        if (!all.clients().isEmpty()) {
            page.table(Text.EMPTY, 0, rows(page, all));
        }
        return page.findings("SF-COVERAGE")
                .showing("billing-coverage", "billing-coverage-count")
                .section();
    }

    private static List<Table.TableRow> rows(Draft page, Billing all) {
        return List.of(
                Draft.row(
                        page.label("measure.coverage-value"),
                        show(all.invoiced()),
                        show(all.billable()),
                        show(all.coverage())),
                Draft.row(
                        page.label("measure.coverage-count"),
                        show(all.billed()),
                        show(all.worked()),
                        show(all.coverageCount())));
    }
}
