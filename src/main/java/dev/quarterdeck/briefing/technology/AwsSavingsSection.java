package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.row;
import static dev.quarterdeck.briefing.Draft.show;
import static dev.quarterdeck.briefing.Draft.total;

import dev.quarterdeck.analysis.technology.Opportunity;
import dev.quarterdeck.analysis.technology.Savings;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What last month's bill would have been lower by, and who is on it. */
final class AwsSavingsSection implements SectionBuilder {

    @Override
    public String id() {
        return "aws-savings";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Savings savings = draft.analysis().technology().savings();
        return draft.findings("COST-TOTAL")
                .table(Text.EMPTY, 0, rows(draft, savings))
                .showing("savings-total", "savings-run-rate", "savings-share")
                .section();
    }

    private static List<TableRow> rows(Draft draft, Savings savings) {
        List<TableRow> rows = new ArrayList<>();
        for (Opportunity opportunity : savings.opportunities()) {
            rows.add(row(
                    CheckRows.name(opportunity.rule()),
                    opportunity.names(),
                    show(opportunity.saving()),
                    show(opportunity.runRate()),
                    CheckRows.action(draft, opportunity.rule())));
        }
        if (!rows.isEmpty()) {
            Text none = Text.label(Format.UNKNOWN);
            rows.add(total(draft.label("measure.total"), Text.EMPTY, show(savings.total()), none, Text.EMPTY));
        }
        return rows;
    }
}
