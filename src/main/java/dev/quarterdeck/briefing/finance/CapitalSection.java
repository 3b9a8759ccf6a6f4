package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.SectionDraft.show;

import dev.quarterdeck.analysis.finance.Capital;
import dev.quarterdeck.analysis.finance.Initiative;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.SectionDraft;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to put money into, tier by tier. */
final class CapitalSection implements SectionBuilder {

    @Override
    public String id() {
        return "capital";
    }

    @Override
    public Section build(Material material) {
        SectionDraft page = new SectionDraft(material, id());
        Capital capital = page.analysis().finance().capital();
        if (!capital.initiatives().isEmpty()) {
            page.table(1, page.label("caption.gates"), gates(page, capital));
            capital.tiers().forEach(tier -> page.table(0, page.label("tier." + tier.id()), items(page, tier)));
        }
        page.findings(Set.of("CAP-TIER"));
        return page.section(Set.of("capital-tier", "capital-net", "capital-payback", "capital-gate"));
    }

    private static List<Table.TableRow> gates(SectionDraft page, Capital capital) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (Capital.Tier tier : capital.tiers()) {
            Sources items = Sources.union(
                    tier.items().stream().map(item -> item.row().sources()).toList());
            Text count = items.isEmpty()
                    ? Text.label(Format.UNKNOWN)
                    : show(Quantity.count(tier.items().size(), items));
            rows.add(SectionDraft.row(
                    page.label("tier." + tier.id()),
                    count,
                    page.label(tier.isClosed() ? "state.closed" : "state.open"),
                    tier.reason().orElse(Text.EMPTY)));
        }
        return rows;
    }

    private static List<Table.TableRow> items(SectionDraft page, Capital.Tier tier) {
        return tier.items().stream().map(item -> item(page, item)).toList();
    }

    private static Table.TableRow item(SectionDraft page, Initiative item) {
        return SectionDraft.row(
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
