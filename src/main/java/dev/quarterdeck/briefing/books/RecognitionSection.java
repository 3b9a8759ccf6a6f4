package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.Recognition;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;

/** What stands between sales and revenue, issue by issue, each with its step, its basis and what to do. */
final class RecognitionSection implements SectionBuilder {

    @Override
    public String id() {
        return "revenue-recognition";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        return page.table(
                        Text.EMPTY,
                        0,
                        page.analysis().books().recognition().issues().stream()
                                .map(issue -> row(
                                        page, material.portfolio().frameworks().rule(issue.rule()), issue))
                                .toList())
                .showing("recognition-issues", "recognition-amount")
                .section();
    }

    private static Table.TableRow row(Draft page, Rule rule, Recognition.Issue issue) {
        Text step = cell(rule, "step");
        Text basis = rule.row().text("standard").map(Text::standard).orElse(Text.EMPTY);
        return Draft.row(
                issue.subject(),
                Text.id(rule.id()).and(Text.name(" " + rule.title())),
                page.unit(issue.subject()),
                Text.join(issue.items(), Text.label(", ")),
                Draft.show(issue.amount()),
                Text.join(List.of(step, basis), Text.label(", ")),
                cell(rule, "remediation"));
    }

    private static Text cell(Rule rule, String column) {
        return rule.row().text(column).map(Text::name).orElse(Text.EMPTY);
    }
}
