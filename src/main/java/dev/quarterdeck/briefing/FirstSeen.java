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
import java.time.LocalDate;
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
     * @param editions how many have told it, this one among them and corrections of the same day not
     */
    public record Seen(String edition, int editions) {

        static Seen in(String edition) {
            return new Seen(edition, 1);
        }

        /** The same once an edition of that day tells it after this report, too. */
        Seen again(PastReport report, LocalDate day) {
            return report.asOf().equals(day) ? this : new Seen(edition, editions + 1);
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
            String edition,
            LocalDate asOf) {
        Seen fresh = Seen.in(edition);
        Map<String, Seen> ofFindings = new LinkedHashMap<>();
        Map<String, Seen> ofGaps = new LinkedHashMap<>();
        Map<String, Seen> ofActions = new LinkedHashMap<>();
        gaps.forEach(id -> ofGaps.put(id, fresh));
        previous.ifPresent(past -> {
            Map<String, Seen> before = new LinkedHashMap<>();
            past.findings().forEach(finding -> before.put(finding.id(), finding.seen()));
            findings.forEach(finding -> Optional.ofNullable(before.get(finding.id()))
                    .ifPresent(seen -> ofFindings.put(finding.id(), seen.again(past, asOf))));
            gaps.forEach(id -> past.gap(id).ifPresent(seen -> ofGaps.put(id, seen.again(past, asOf))));
            SameActions same = new SameActions(actions, past.actions());
            actions.forEach(action -> same.before(action)
                    .ifPresent(then -> ofActions.put(key(action), then.seen().again(past, asOf))));
        });
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
