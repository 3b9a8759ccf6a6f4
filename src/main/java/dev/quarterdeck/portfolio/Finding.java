package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.Comparator;
import java.util.List;

/**
 * A statement worth an executive's time, with the facts that fired it.
 *
 * @param subject the portfolio or a unit; with the rule it makes the id, which stays the same over editions
 * @param sentence for pages; {@code brief} for digests
 * @param units the units it names, in their order
 * @param sources what the facts rest on, or the places looked at and found empty
 */
public record Finding(
        Rule rule,
        String subject,
        Severity severity,
        Text sentence,
        Text brief,
        Facts facts,
        List<String> units,
        Sources sources) {

    /** Severity, then the framework's order. Findings of one rule keep the order in which they were made: that of the units. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.rule().order());

    public Finding {
        units = List.copyOf(units);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("finding without sources: " + rule.id() + ":" + subject);
        }
    }

    /** What a rule says of a subject, at the severity of its row. */
    public static Finding of(Frameworks frameworks, String rule, String subject, Facts facts, List<String> units) {
        Rule row = frameworks.rule(rule);
        return of(frameworks, row, row.severity(), subject, facts, units);
    }

    /** The same at the milder severity of a rule that has two. */
    public static Finding milder(Frameworks frameworks, String rule, String subject, Facts facts, List<String> units) {
        Rule row = frameworks.rule(rule);
        return of(frameworks, row, row.otherwise().orElse(row.severity()), subject, facts, units);
    }

    private static Finding of(
            Frameworks frameworks, Rule row, Severity severity, String subject, Facts facts, List<String> units) {
        Sources rested = facts.sources();
        return new Finding(
                row,
                subject,
                severity,
                frameworks.wording().say(row.id(), facts),
                frameworks.wording().brief(row.id(), facts),
                facts,
                units,
                rested.isEmpty() ? Sources.of(row.at()) : rested);
    }

    public String id() {
        return rule.id() + ":" + subject;
    }

    /** The same, told to some of the perspectives only. */
    public Finding heardBy(List<String> perspectives) {
        return new Finding(rule.heardBy(perspectives), subject, severity, sentence, brief, facts, units, sources);
    }

    /** The same with more sources, such as the place of an empty table. */
    public Finding restingOn(Sources more) {
        return new Finding(rule, subject, severity, sentence, brief, facts, units, sources.and(more));
    }

    /** Whether an action names this finding, its rule, or a rule that answers for it. */
    public boolean isAnsweredBy(Action action) {
        return action.addresses().stream().anyMatch(this::isNamedBy);
    }

    /** Whether a word that an action addresses is this finding's id, or a rule that answers for it. */
    public boolean isNamedBy(String address) {
        return address.equals(id()) || rule.isAnsweredBy(address);
    }
}
