package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.source.SiteFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Runs one of the collectors with the frameworks as they are shipped. */
final class Looked {

    static final Instant NOW = Instant.parse("2026-05-01T13:00:00Z");

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    private Looked() {}

    static Collected at(String collector, Repository... repositories) {
        return collector(collector, repositories).collect(JsonNodeFactory.instance.objectNode());
    }

    static Collector collector(String name, Repository... repositories) {
        return RepositoryCollectors.of(List.of(repositories), FRAMEWORKS, NOW).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The part of the snapshot. */
    static JsonNode part(String collector, Repository... repositories) {
        return at(collector, repositories).part().path(collector);
    }

    static List<String> names() {
        return RepositoryCollectors.of(List.of(), FRAMEWORKS, NOW).stream()
                .map(Collector::name)
                .toList();
    }
}
