package dev.quarterdeck.briefing.books;

import dev.quarterdeck.analysis.books.Recognition;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;

/** What stands between sales and revenue, issue by issue, each with its step, its basis and what to do. */
final class RecognitionSection implements SectionBuilder {

    private static final String UNBILLED = "RR-6";

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
                .say(clients(page))
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

    /** What clients could be billed is more than what the ledger records: what of it is which. */
    private static List<Text> clients(Draft page) {
        return page.analysis().books().recognition().issues().stream()
                .filter(issue -> issue.rule().equals(UNBILLED))
                .flatMap(issue -> page.wording().sayIfKnown("RECOGNITION-CLIENTS", clients(page, issue)).stream())
                .toList();
    }

    private static Facts clients(Draft page, Recognition.Issue issue) {
        Quantity unbilled = ofUnit(page, "unbilled", issue);
        Quantity rest = unbilled.minus(issue.amount());
        Facts facts = Facts.none()
                .with("unit", page.unit(issue.subject()))
                .with("recorded", issue.amount())
                .with("unbilled", unbilled)
                .with("agreed", ofUnit(page, "unbilled-contractual", issue))
                .with("house", ofUnit(page, "unbilled-house", issue));
        return rest.isPositive() ? facts.with("rest", rest) : facts;
    }

    private static Quantity ofUnit(Draft page, String figure, Recognition.Issue issue) {
        return page.analysis().figures().quantity(figure + "@" + issue.subject(), Type.MONEY);
    }

    private static Text cell(Rule rule, String column) {
        return rule.row().text(column).map(Text::name).orElse(Text.EMPTY);
    }
}
