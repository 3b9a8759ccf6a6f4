package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;

/**
 * What one rule would spare.
 *
 * @param saving what last month's bill would have been lower by; missing where there is no evidence of an amount
 * @param runRate the same at a full month; missing where the resources existed all month
 */
public record Opportunity(Rule rule, List<Text> resources, Quantity saving, Quantity runRate) {

    public Opportunity {
        resources = List.copyOf(resources);
    }

    /** The resources in one line. */
    public Text names() {
        return Text.join(resources, Text.label(", "));
    }

    Finding finding(Frameworks frameworks) {
        Facts facts = Facts.of("saving", saving)
                .with("runrate", runRate)
                .with("resource", names())
                .with("title", Text.standard(rule.title()));
        return Finding.of(frameworks, rule.id(), Unit.PORTFOLIO, facts, List.of());
    }
}
