package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.UnitEconomics;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Break-even after each channel's commission, and when price or fixed costs change. */
final class ChannelsSection implements SectionBuilder {

    @Override
    public String id() {
        return "break-even-channels";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        page.findings("FIN-BE-CH");
        for (UnitEconomics sale : page.analysis().finance().economics().units()) {
            Text unit = page.unit(sale.unit()).and(Text.label(": "));
            page.table(unit.and(page.label("caption.channels")), 0, channels(sale));
            page.table(unit.and(page.label("caption.sensitivity")), 1, sensitivity(page, sale));
        }
        return page.showing("break-even-units", "break-even-quotient", "contribution")
                .section();
    }

    private static List<Table.TableRow> channels(UnitEconomics sale) {
        return sale.channels().stream()
                .map(channel -> Draft.row(
                        sale.unit(),
                        Text.quote(channel.name(), channel.row().sources()),
                        show(channel.commission()),
                        show(channel.contribution()),
                        show(channel.breakEven().units())))
                .toList();
    }

    private static List<Table.TableRow> sensitivity(Draft page, UnitEconomics sale) {
        return sale.sensitivity().stream()
                .map(one -> Draft.row(
                        sale.unit(),
                        page.label("case." + one.kind().id()),
                        show(one.price()),
                        show(one.fixed()),
                        show(one.contribution()),
                        show(one.breakEven().units())))
                .toList();
    }
}
