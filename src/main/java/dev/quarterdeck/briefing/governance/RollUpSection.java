package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.RollUp;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each unit with its children on one line, and their sum. */
final class RollUpSection implements SectionBuilder {

    @Override
    public String id() {
        return "roll-up";
    }

    @Override
    public Section build(Material material) {
        RollUp rollUp = material.analysis().governance().rollUp();
        Draft draft = new Draft(material, id());
        if (material.portfolio().units().isEmpty()) {
            return draft.section();
        }
        List<Table.TableRow> rows = new ArrayList<>();
        rollUp.lines().forEach(line -> rows.add(row(draft, line)));
        rows.add(total(draft, rollUp));
        return draft.table(Text.EMPTY, 0, rows)
                .say(draft.sentence(
                        "COVERAGE-UNITS", Facts.of("n", rollUp.reporting()).with("total", rollUp.all())))
                .section();
    }

    private static Table.TableRow row(Draft draft, RollUp.Line line) {
        return Draft.row(
                line.unit().id(),
                Text.name(line.unit().name()),
                money(line.revenue()),
                money(line.receipts()),
                money(line.costs().lowEnd()),
                money(line.costs().highEnd()),
                money(line.contribution()),
                money(line.receivables()),
                Draft.show(line.assets()),
                Draft.show(line.open()),
                Draft.show(line.overdue()),
                line.worst()
                        .map(severity -> draft.label("severity." + severity.id()))
                        .orElse(Text.EMPTY),
                draft.label("freshness." + line.freshness().id()));
    }

    private static Table.TableRow total(Draft draft, RollUp all) {
        Quantity costs = all.total(Type.MONEY, RollUp.Line::costs);
        return Draft.row(
                Optional.empty(),
                Table.Weight.TOTAL,
                List.of(
                        draft.label("row.total"),
                        money(all.total(Type.MONEY, RollUp.Line::revenue)),
                        money(all.total(Type.MONEY, RollUp.Line::receipts)),
                        money(costs.lowEnd()),
                        money(costs.highEnd()),
                        money(all.total(Type.MONEY, RollUp.Line::contribution)),
                        money(all.total(Type.MONEY, RollUp.Line::receivables)),
                        Draft.show(all.total(Type.COUNT, RollUp.Line::assets)),
                        Draft.show(all.total(Type.COUNT, RollUp.Line::open)),
                        Draft.show(all.total(Type.COUNT, RollUp.Line::overdue)),
                        Text.EMPTY,
                        Text.EMPTY));
    }

    private static Text money(Quantity amount) {
        return Format.MONEY0.text(amount);
    }
}
