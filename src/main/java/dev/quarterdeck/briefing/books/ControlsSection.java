package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.Control;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.Locale;

/** The controls of the books, whether they are there, and what to do about those that are not. */
final class ControlsSection implements SectionBuilder {

    @Override
    public String id() {
        return "control-gaps";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        return page.table(
                        Text.EMPTY,
                        0,
                        page.analysis().books().controls().all().stream()
                                .map(control -> row(
                                        page, material.portfolio().frameworks().rule(control.rule()), control))
                                .toList())
                .showing("control-gaps")
                .section();
    }

    private static Table.TableRow row(Draft page, Rule rule, Control control) {
        return Draft.row(
                page.label("control." + rule.id().substring("CAO-".length()).toLowerCase(Locale.ROOT)),
                control.purpose(),
                page.label("state." + control.state().id()),
                Text.join(control.evidence(), Text.label(", ")),
                rule.row().text("standard").map(Text::standard).orElse(Text.EMPTY),
                control.isOpen()
                        ? rule.row().text("remediation").map(Text::name).orElse(Text.EMPTY)
                        : Text.EMPTY);
    }
}
