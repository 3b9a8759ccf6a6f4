package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.SectionDraft;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Set;

/** Every default that the report rests on. */
final class AssumptionsSection implements SectionBuilder {

    @Override
    public String id() {
        return "assumptions";
    }

    @Override
    public Section build(Material material) {
        SectionDraft page = new SectionDraft(material, id());
        List<Table.TableRow> rows = page.analysis().finance().assumptions().stream()
                .map(one -> SectionDraft.row(
                        one.what(),
                        SectionDraft.show(one.value()),
                        Text.of(
                                Run.Role.ID,
                                String.join(", ", one.value().sources().cites()),
                                one.value().sources())))
                .toList();
        page.table(0, Text.EMPTY, rows);
        return page.section(Set.of());
    }
}
