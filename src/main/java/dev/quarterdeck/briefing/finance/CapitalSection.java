package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.Capital;
import dev.quarterdeck.analysis.finance.Initiative;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** What to put money into, tier by tier. */
final class CapitalSection implements SectionBuilder {

    @Override
    public String id() {
        return "capital";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Capital capital = page.analysis().finance().capital();
        if (!capital.initiatives().isEmpty()) {
            page.table(page.label("caption.gates"), 1, gates(page, capital));
            capital.tiers().forEach(tier -> page.table(page.label("tier." + tier.id()), 0, items(page, tier)));
        }
        page.findings("CAP-TIER");
        return page.showing("capital-tier", "capital-net", "capital-payback", "capital-gate")
                .section();
    }

    private static List<Table.TableRow> gates(Draft page, Capital capital) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Capital.Tier tier : capital.tiers()) {
            Sources items = Sources.union(
                    tier.items().stream().map(item -> item.row().sources()).toList());
            Text count = items.isEmpty()
                    ? Text.label(Format.UNKNOWN)
                    : show(Quantity.count(tier.items().size(), items));
            rows.add(Draft.row(
                    page.label("tier." + tier.id()),
                    count,
                    page.label(tier.isClosed() ? "state.closed" : "state.open"),
                    tier.reason().orElse(Text.EMPTY)));
        }
        return rows;
    }

    private static List<Table.TableRow> items(Draft page, Capital.Tier tier) {
        return tier.items().stream().map(item -> item(page, item)).toList();
    }

    private static Table.TableRow item(Draft page, Initiative item) {
        return Draft.row(
                item.unit(),
                Text.id(item.id()),
                Text.quote(item.title(), item.row().sources()),
                page.unit(item.unit()),
                show(item.cost()),
                show(item.monthly()),
                show(item.gain()),
                show(item.confidence()),
                show(item.net()),
                Format.TENTHS.text(item.payback()),
                show(item.due()),
                Text.quote(item.status().id(), item.row().sources()));
    }
}
