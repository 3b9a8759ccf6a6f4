package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edition in which each finding and action was first seen, by id. */
public record FirstSeen(Map<String, String> findings, Map<String, String> actions) {

    public FirstSeen {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    /** Carried on from the previous report; what that did not hold is first seen now. */
    static FirstSeen of(List<Finding> findings, List<Action> actions, Optional<PastReport> previous, String edition) {
        Map<String, String> ofFindings = new LinkedHashMap<>();
        Map<String, String> ofActions = new LinkedHashMap<>();
        previous.ifPresent(report -> {
            report.findings().forEach(finding -> ofFindings.put(finding.id(), finding.firstSeen()));
            report.actions().forEach(action -> ofActions.put(action.id(), action.firstSeen()));
        });
        Map<String, String> now = new LinkedHashMap<>();
        findings.forEach(finding -> now.put(finding.id(), ofFindings.getOrDefault(finding.id(), edition)));
        Map<String, String> done = new LinkedHashMap<>();
        actions.forEach(action -> done.put(action.id(), ofActions.getOrDefault(action.id(), edition)));
        return new FirstSeen(now, done);
    }
}
