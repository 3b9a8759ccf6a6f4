package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Numbers for authors, the busiest first, so that the same person has the same number in all repositories of a snapshot. A hash of an address would
 * say whose it is to whoever tries addresses; a number does not.
 */
final class Authors {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> bots;

    private Authors(List<String> bots) {
        this.bots = bots;
    }

    static Authors of(List<History> histories, List<String> bots) {
        Authors authors = new Authors(bots);
        ranked(histories.stream().flatMap(history -> history.commits().stream()).toList())
                .keySet()
                .forEach(address -> authors.ids.put(address, "a" + (authors.ids.size() + 1)));
        return authors;
    }

    /** Addresses in small letters with the commits of each, most first. */
    private static Map<String, List<History.Commit>> ranked(List<History.Commit> commits) {
        Map<String, List<History.Commit>> byAddress = commits.stream()
                .collect(Collectors.groupingBy(
                        commit -> commit.address().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        return byAddress.entrySet().stream()
                .sorted(Comparator.comparing(author -> -author.getValue().size()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** Writes the authors of one repository, and how few of its people made half of the commits. */
    void write(History history, ObjectNode node) {
        ArrayNode list = node.putArray("authors365");
        ranked(history.commits()).forEach((address, commits) -> {
            ObjectNode author = list.addObject().put("id", ids.get(address)).put("commits", commits.size());
            if (isBot(commits.get(0))) {
                author.put("bot", true);
            }
        });
        List<Integer> counts = ranked(history.commits()).values().stream()
                .filter(commits -> !isBot(commits.get(0)))
                .map(List::size)
                .toList();
        if (!counts.isEmpty()) {
            node.put("absenceFactor", absenceFactor(counts));
        }
    }

    private boolean isBot(History.Commit commit) {
        String who = (commit.name() + " " + commit.address()).toLowerCase(Locale.ROOT);
        return bots.stream().anyMatch(who::contains);
    }

    /** CHAOSS Contributor Absence Factor: the fewest people who together made at least half of the commits. */
    private static int absenceFactor(List<Integer> descending) {
        int all = descending.stream().mapToInt(Integer::intValue).sum();
        int together = 0;
        int people = 0;
        while (2 * together < all) {
            together += descending.get(people);
            people++;
        }
        return people;
    }
}
