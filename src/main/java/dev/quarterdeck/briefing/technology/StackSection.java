package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.Stack;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** What each unit runs on. */
final class StackSection implements SectionBuilder {

    @Override
    public String id() {
        return "stack";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<TableRow> rows = draft.analysis().technology().stack().parts().stream()
                .map(part -> row(draft, part))
                .toList();
        return draft.table(Text.EMPTY, 0, rows).say(undescribed(draft)).section();
    }

    /** Who says nothing of it; the rest stands in the table. */
    private static List<Text> undescribed(Draft draft) {
        return draft.analysis().findings().stream()
                .filter(finding -> finding.rule().id().equals("STK-NONE"))
                .map(Finding::sentence)
                .toList();
    }

    private static TableRow row(Draft draft, Stack.Part part) {
        Tone tone = part.age() == Stack.Age.LEGACY ? Tone.CAUTION : Tone.PLAIN;
        return new TableRow(
                Optional.of(part.unit()),
                Weight.BODY,
                List.of(
                        Cell.of(draft.unit(part.unit())),
                        Cell.of(part.component()),
                        new Cell(part.technology(), tone),
                        Cell.of(part.status()),
                        new Cell(part.risk(), tone)));
    }
}
