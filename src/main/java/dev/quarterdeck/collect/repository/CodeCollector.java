package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.collect.Status;
import java.util.List;

/** What the source of functions says of signing in, routes, tables and other sites. It is read and never run. */
final class CodeCollector implements Collector {

    private final List<Repository> repositories;
    private final Tracked tracked;
    private final AuthReview review;
    private final SecretPatterns secrets;

    CodeCollector(List<Repository> repositories, Tracked tracked, AuthReview review, SecretPatterns secrets) {
        this.repositories = List.copyOf(repositories);
        this.tracked = tracked;
        this.review = review;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Collected collect(JsonNode measured) {
        Round round = new Round(secrets);
        CodeReading reading = new CodeReading(tracked, review, round);
        try {
            round.through(repositories, reading::read);
        } catch (LinkageError e) {
            return Collected.nothing(Status.ERROR, "the parser of Python does not run on this system");
        }
        return reading.isEmpty()
                ? round.unused(name(), reading.part(), "the repositories hold no source of functions")
                : round.collected(name(), reading.part());
    }
}
