package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.analysis.technology.Checks;
import dev.quarterdeck.analysis.technology.Outcome;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.value.Text;
import java.util.List;

/** The second tier of security checks: how many fail by severity, which, and what passes. */
final class HygieneSection implements SectionBuilder {

    @Override
    public String id() {
        return "security-hygiene";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Checks checks = draft.analysis().technology().hygiene();
        if (!checks.with(Outcome.FAIL).isEmpty()) {
            draft.table(draft.label("caption.failures"), 2, bySeverity(draft));
        }
        CheckRows.add(draft, checks);
        return draft.showing("hygiene-failures").section();
    }

    private static List<TableRow> bySeverity(Draft draft) {
        return draft.analysis().figures().named("hygiene-failures").stream()
                .filter(figure -> !figure.key().of().isEmpty())
                .map(figure -> Draft.row(severity(draft, figure), Draft.show(figure.value())))
                .toList();
    }

    private static Text severity(Draft draft, Figure figure) {
        return draft.label("severity." + figure.key().of());
    }
}
