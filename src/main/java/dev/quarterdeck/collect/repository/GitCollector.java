package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who commits how often, and how each repository stands. Of authors only numbers are kept. */
final class GitCollector implements Collector {

    private static final int MOST_NAMES = 200;

    private final List<Repository> repositories;
    private final Instant now;
    private final List<String> bots;
    private final SecretPatterns secrets;

    /**
     * Looks at repositories.
     *
     * @param bots parts of the names and addresses of those who are no people
     */
    GitCollector(List<Repository> repositories, Instant now, List<String> bots, SecretPatterns secrets) {
        this.repositories = List.copyOf(repositories);
        this.now = now;
        this.bots = bots.stream().map(bot -> bot.toLowerCase(Locale.ROOT)).toList();
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "git";
    }

    /** The trail knows when functions were deployed. */
    @Override
    public Set<String> after() {
        return Set.of("trail");
    }

    @Override
    public Collected collect(JsonNode measured) {
        Round round = new Round(secrets);
        List<History> histories = new ArrayList<>();
        DeployedCommits deployed = new DeployedCommits(measured.path("deploys"));
        round.through(repositories, checkout -> {
            histories.add(history(checkout, round));
            deployed.look(checkout);
        });
        Authors authors = Authors.of(histories, bots);
        ObjectNode git = JsonNodeFactory.instance.objectNode();
        ArrayNode list = git.putArray("repos");
        histories.forEach(history -> list.add(repository(history, authors)));
        Collected collected = round.collected(name(), git);
        if (collected.part() instanceof ObjectNode tree && !deployed.known().isEmpty()) {
            tree.set("deploys", deployed.known());
        }
        return collected;
    }

    private History history(Checkout checkout, Round round) {
        History history = History.of(checkout, now);
        history.gaps().forEach(gap -> round.lacks(checkout.repository(), gap));
        return history;
    }

    private static ObjectNode repository(History history, Authors authors) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", history.repository().name());
        history.repository().unit().ifPresent(unit -> node.put("unit", unit));
        history.head().ifPresent(head -> node.put("head", head));
        history.lastCommit().ifPresent(day -> node.put("lastCommit", day.toString()));
        node.put("shallow", history.isShallow());
        history.isDirty().ifPresent(dirty -> node.put("dirty", dirty));
        if (history.isCounted()) {
            node.put("commits365", history.commits().size());
            authors.write(history, node);
            history.weeks().forEach(node.withArray("weeks")::add);
        }
        names(history.branches(), node.putArray("branches"));
        names(history.deployTags(), node.putArray("deployTags"));
        return node;
    }

    private static void names(List<String> names, ArrayNode list) {
        names.stream().sorted().limit(MOST_NAMES).forEach(list::add);
    }
}
