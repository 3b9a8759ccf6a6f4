package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Every default that the report rests on. */
final class AssumptionsSection implements SectionBuilder {

    @Override
    public String id() {
        return "assumptions";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        List<Table.TableRow> rows = page.analysis().finance().assumptions().stream()
                .map(one -> Draft.row(
                        one.what(),
                        Draft.show(one.value()),
                        Text.of(
                                Run.Role.ID,
                                String.join(", ", one.value().sources().cites()),
                                one.value().sources())))
                .toList();
        page.table(Text.EMPTY, 0, rows);
        return page.section();
    }
}
