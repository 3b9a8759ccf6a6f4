package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import java.util.List;
import java.util.Optional;

/**
 * The row of a rule or check: all that is not its condition.
 *
 * @param order position over all framework files, which orders findings of one severity
 * @param otherwise the milder severity of rules that have two
 * @param perspectives ids of the perspectives it speaks to; {@code unit} stands for a unit's own perspective
 * @param row the whole row, for columns of one table only, such as {@code standard}
 */
public record Rule(
        String id,
        String title,
        Severity severity,
        Optional<Severity> otherwise,
        List<String> perspectives,
        int order,
        Entry row) {

    /** The same rule, speaking to these perspectives. */
    public Rule heardBy(List<String> some) {
        return new Rule(id, title, severity, otherwise, some, order, row);
    }

    /** Whether what is done about one rule is done about this one: itself, or one that its column Answered by holds, such as {@code SEC-*}. */
    public boolean isAnsweredBy(String rule) {
        return rule.equals(id)
                || row.list("answered by").stream()
                        .anyMatch(other -> other.endsWith("*")
                                ? rule.startsWith(other.substring(0, other.length() - 1))
                                : rule.equals(other));
    }

    public Place at() {
        return row.at();
    }
}
