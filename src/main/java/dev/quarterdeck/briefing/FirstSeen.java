package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.governance.KpiGaps;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Since when each thing has been told, edition after edition. What was left out of one and comes back is new.
 *
 * @param findings by id, those that an earlier edition has told
 * @param gaps all missing key figures, by the id that {@link #gap} gives them
 * @param actions by the id that {@link #key} gives them, those that an earlier edition has told
 */
public record FirstSeen(Map<String, Seen> findings, Map<String, Seen> gaps, Map<String, Seen> actions) {

    /**
     * When something was first told.
     *
     * @param edition the first that told it
     * @param editions how many have told it, this one among them
     */
    public record Seen(String edition, int editions) {

        static Seen in(String edition) {
            return new Seen(edition, 1);
        }

        /** The same once this edition tells it too. */
        Seen again() {
            return new Seen(edition, editions + 1);
        }

        /** Since when, as a page says it; nothing of what is new. */
        public Text text(Wording wording, String perspective) {
            if (editions == 1) {
                return Text.EMPTY;
            }
            Sources rests = Sources.of(Place.startOf(edition + "/" + perspective + "/report.json"));
            Facts facts = Facts.of("n", Quantity.count(editions, rests)).with("edition", Text.id(edition));
            return wording.say("SEEN-SINCE", facts);
        }
    }

    public FirstSeen {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
        actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }

    public static FirstSeen none() {
        return new FirstSeen(Map.of(), Map.of(), Map.of());
    }

    /** The id of a key figure that a unit needs; it stays the same over editions. */
    static String gap(KpiGaps.Need need) {
        return need.kpi().id() + ":" + need.unit();
    }

    /** Two units may each have an action of one id. */
    static String key(Action action) {
        return action.id() + "@" + action.unit();
    }

    /** Carried on from the previous report; what that did not hold is first seen now. */
    static FirstSeen of(
            List<Finding> findings,
            Collection<String> gaps,
            List<Action> actions,
            Optional<PastReport> previous,
            String edition) {
        Seen fresh = Seen.in(edition);
        Map<String, Seen> before = new LinkedHashMap<>();
        previous.ifPresent(past -> past.findings().forEach(finding -> before.put(finding.id(), finding.seen())));
        Map<String, Seen> ofFindings = new LinkedHashMap<>();
        findings.forEach(finding -> Optional.ofNullable(before.get(finding.id()))
                .ifPresent(seen -> ofFindings.put(finding.id(), seen.again())));
        Map<String, Seen> ofGaps = new LinkedHashMap<>();
        gaps.forEach(id -> ofGaps.put(
                id, previous.flatMap(past -> past.gap(id)).map(Seen::again).orElse(fresh)));
        SameActions same =
                new SameActions(actions, previous.map(PastReport::actions).orElse(List.of()));
        Map<String, Seen> ofActions = new LinkedHashMap<>();
        actions.forEach(action -> same.before(action)
                .ifPresent(past -> ofActions.put(key(action), past.seen().again())));
        return new FirstSeen(ofFindings, ofGaps, ofActions);
    }

    /** In this edition where nothing is known of it. */
    public Seen finding(String id, String edition) {
        return findings.getOrDefault(id, Seen.in(edition));
    }

    public Seen action(Action action, String edition) {
        return actions.getOrDefault(key(action), Seen.in(edition));
    }
}
