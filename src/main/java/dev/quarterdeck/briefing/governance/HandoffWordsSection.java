package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Prose;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Summary and notes of the portfolio's handoffs, as their authors wrote them. */
final class HandoffWordsSection implements SectionBuilder {

    private static final List<String> SHOWN = List.of("summary", "notes");

    @Override
    public String id() {
        return "from-handoffs";
    }

    @Override
    public Section build(Material material) {
        List<Block.Quote> quotes = material.portfolio().handoffs().prose().stream()
                .filter(prose -> prose.unit().equals(Unit.PORTFOLIO) && SHOWN.contains(prose.section()))
                .map(HandoffWordsSection::quote)
                .toList();
        Draft draft = new Draft(material, id());
        return quotes.isEmpty()
                ? draft.section()
                : draft.add(new Block.Quotes(quotes)).section();
    }

    private static Block.Quote quote(Prose prose) {
        Text heading = Text.quote(prose.heading(), Sources.of(prose.at()));
        return new Block.Quote(prose.unit(), heading, prose.html(), prose.markdown(), prose.at());
    }
}
