package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.SectionDraft.show;

import dev.quarterdeck.analysis.finance.UnitEconomics;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.SectionDraft;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Set;

/** Break-even after each channel's commission, and when price or fixed costs change. */
final class ChannelsSection implements SectionBuilder {

    @Override
    public String id() {
        return "break-even-channels";
    }

    @Override
    public Section build(Material material) {
        SectionDraft page = new SectionDraft(material, id());
        page.findings(Set.of("FIN-BE-CH"));
        for (UnitEconomics sale : page.analysis().finance().economics().units()) {
            Text unit = page.unit(sale.unit()).and(Text.label(": "));
            page.table(0, unit.and(page.label("caption.channels")), channels(sale));
            page.table(1, unit.and(page.label("caption.sensitivity")), sensitivity(page, sale));
        }
        return page.section(Set.of("break-even-units", "break-even-quotient", "contribution"));
    }

    private static List<Table.TableRow> channels(UnitEconomics sale) {
        return sale.channels().stream()
                .map(channel -> SectionDraft.row(
                        sale.unit(),
                        Text.quote(channel.name(), channel.row().sources()),
                        show(channel.commission()),
                        show(channel.contribution()),
                        show(channel.breakEven().units())))
                .toList();
    }

    private static List<Table.TableRow> sensitivity(SectionDraft page, UnitEconomics sale) {
        return sale.sensitivity().stream()
                .map(one -> SectionDraft.row(
                        sale.unit(),
                        page.label("case." + one.kind().id()),
                        show(one.price()),
                        show(one.fixed()),
                        show(one.contribution()),
                        show(one.breakEven().units())))
                .toList();
    }
}
