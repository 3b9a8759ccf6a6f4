package dev.quarterdeck.notify;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Text;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What there is to tell of an edition.
 *
 * @param site the title of the site
 * @param url the address of the archive
 * @param briefings its reports; the owner's speaks for all, else the first
 */
public record News(String site, URI url, List<Briefing> briefings) {

    private static final String OWNERS = "ceo";

    public News {
        briefings = List.copyOf(briefings);
    }

    /**
     * An action, whichever reports tell it.
     *
     * @param firstSeen the edition that told it first
     * @param reports ids of the perspectives that tell it
     */
    record Task(Action action, String firstSeen, List<String> reports) {

        Task {
            reports = List.copyOf(reports);
        }

        /** Two units may each have an action of one id. */
        String key() {
            return action.id() + "@" + action.unit();
        }
    }

    String edition() {
        return first().edition();
    }

    Text headline() {
        return first().headline();
    }

    boolean isSample() {
        return first().sample();
    }

    /** Where the report is read that speaks for all. */
    URI link() {
        return URI.create(url + "/" + edition() + "/" + first().perspective().id() + "/");
    }

    private Briefing first() {
        return briefings.stream()
                .filter(briefing -> briefing.perspective().id().equals(OWNERS))
                .findFirst()
                .orElseGet(() -> briefings.get(0));
    }

    /** How many findings there are, each counted once whichever reports tell it. */
    SortedMap<Severity, Long> findings() {
        Set<String> seen = new LinkedHashSet<>();
        return briefings.stream()
                .flatMap(briefing -> briefing.findings().stream())
                .filter(finding -> seen.add(finding.id()))
                .collect(Collectors.groupingBy(Finding::severity, TreeMap::new, Collectors.counting()));
    }

    /** The actions of all reports, each once. */
    Collection<Task> tasks() {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (Briefing briefing : briefings) {
            for (Action action : briefing.actions()) {
                String since = briefing.firstSeen().action(action, edition()).edition();
                Task one =
                        new Task(action, since, List.of(briefing.perspective().id()));
                tasks.merge(one.key(), one, News::both);
            }
        }
        return tasks.values();
    }

    /** Editions are named by their days, so that the earlier name comes first. */
    private static Task both(Task one, Task other) {
        Set<String> reports = new LinkedHashSet<>(one.reports());
        reports.addAll(other.reports());
        String since = one.firstSeen().compareTo(other.firstSeen()) <= 0 ? one.firstSeen() : other.firstSeen();
        return new Task(one.action(), since, List.copyOf(reports));
    }
}
