package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** One reading of the functions in some repositories, and what it has found so far. */
final class CodeReading {

    private final Tracked tracked;
    private final AuthReview review;
    private final Round round;
    private final ArrayNode handlers = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode origins = JsonNodeFactory.instance.arrayNode();
    private final SortedSet<String> routes = new TreeSet<>();
    private final SortedSet<String> tables = new TreeSet<>();
    private int files;

    CodeReading(Tracked tracked, AuthReview review, Round round) {
        this.tracked = tracked;
        this.review = review;
        this.round = round;
    }

    void read(Checkout checkout) {
        Repository repository = checkout.repository();
        LambdaSource source = LambdaSource.of(checkout, tracked);
        if (!source.whole()) {
            round.lacks(repository, "not all source files were read");
        }
        if (source.others() > 0) {
            round.lacks(repository, "functions in JavaScript, not reviewed: " + source.others());
        }
        List<String> broken = new ArrayList<>();
        for (LambdaSource.Source file : source.files()) {
            PythonParser.Parsed parsed = PythonParser.parse(file.text());
            if (!parsed.whole()) {
                broken.add(file.path());
            }
            read(repository, file, PythonModule.of(parsed.tree()));
        }
        if (!broken.isEmpty()) {
            round.lacks(
                    repository, "files that are Python only in part: " + broken.size() + ", first " + broken.get(0));
        }
    }

    private void read(Repository repository, LambdaSource.Source file, PythonModule module) {
        files++;
        for (PythonFunction function : module.functions()) {
            List<String> kinds = AuthReview.kinds(module, function);
            if (!kinds.isEmpty()) {
                ObjectNode handler = handlers.addObject().put("repo", repository.name());
                handler.put("lambda", file.lambda()).put("file", file.path());
                handler.put("function", function.name()).put("line", function.line());
                kinds.forEach(handler.putArray("kinds")::add);
                ObjectNode checks = handler.putObject("checks");
                review.results(module, function, kinds).forEach((check, seen) -> checks.put(check, seen.word()));
            }
        }
        Endpoints endpoints = new Endpoints(module);
        routes.addAll(endpoints.routes());
        tables.addAll(endpoints.tables());
        for (Endpoints.AllowedOrigin header : endpoints.allowedOrigins()) {
            ObjectNode origin = origins.addObject().put("lambda", file.lambda());
            origin.put("file", file.path()).put("line", header.line());
            origin.put("allowOrigin", header.origin().orElse(""));
        }
    }

    /** Whether there was no source of functions at all. */
    boolean isEmpty() {
        return files == 0;
    }

    /** The part of the snapshot. */
    ObjectNode part() {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.set("handlers", handlers);
        part.set("corsHeaders", origins);
        routes.forEach(part.putArray("routes")::add);
        tables.forEach(part.putArray("tables")::add);
        return part;
    }
}
