package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.CloseChecklist;
import dev.quarterdeck.analysis.books.CloseStep;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;

/** What is left to do before the last month is closed. */
final class CloseSection implements SectionBuilder {

    @Override
    public String id() {
        return "close-checklist";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        CloseChecklist close = page.analysis().books().close();
        return page.table(
                        Text.EMPTY,
                        0,
                        close.steps().stream().map(step -> row(page, step)).toList())
                .showing("close-done", "close-judged")
                .section();
    }

    private static Table.TableRow row(Draft page, CloseStep step) {
        return Draft.row(
                Text.name(step.step()),
                Text.name(step.why()),
                page.label("state." + step.state().id()),
                step.state() == CloseStep.State.OPEN ? Draft.show(step.left()) : Text.EMPTY);
    }
}
