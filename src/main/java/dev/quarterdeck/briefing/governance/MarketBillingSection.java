package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much of the market that could be reached, and of the work that could be invoiced, is. */
final class MarketBillingSection implements SectionBuilder {

    @Override
    public String id() {
        return "market-billing";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Figures figures = material.analysis().figures();
        List<Table.TableRow> rows = new ArrayList<>();
        if (!material.portfolio().rows("channel-status").isEmpty()) {
            Quantity live = figures.quantity("ota-live", Type.COUNT);
            Quantity applicable = figures.quantity("ota-applicable", Type.COUNT);
            rows.add(row(draft, material, "measure.ota", live, applicable, "cmo"));
        }
        if (!material.portfolio().rows("client").isEmpty()) {
            Quantity billed = figures.quantity("invoiced-work", Type.MONEY);
            Quantity billable = figures.quantity("billable", Type.MONEY);
            rows.add(row(draft, material, "measure.billed", billed, billable, "dcb"));
        }
        return draft.table(Text.EMPTY, 0, rows)
                .showing("ota-live", "ota-applicable", "billable", "invoiced-work", "billing-coverage")
                .section();
    }

    /** {@code more} is the perspective that tells the rest, where the site has it. */
    private static Table.TableRow row(
            Draft draft, Material material, String label, Quantity now, Quantity of, String more) {
        Text further = material.portfolio().frameworks().perspectives().stream()
                .filter(perspective -> perspective.id().equals(more))
                .findFirst()
                .map(Perspective::title)
                .map(Text::name)
                .orElse(Text.EMPTY);
        return new Table.TableRow(
                Optional.empty(),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(draft.label(label)),
                        new Table.Cell(Draft.show(now), now.isZero() ? Tone.BAD : Tone.PLAIN),
                        Table.Cell.of(Draft.show(of)),
                        Table.Cell.of(Draft.show(now.shareOf(of))),
                        Table.Cell.of(further)));
    }
}
