package dev.quarterdeck.collect.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One collector's way through all repositories: which of them could be read, and what is missing of the others. */
final class Round {

    private final Telling telling;
    private final List<String> gaps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int read;
    private int calls;

    Round(SecretPatterns secrets) {
        this.telling = new Telling(secrets);
    }

    /** Goes to each repository that can be read. */
    Round through(List<Repository> repositories, Consumer<Checkout> look) {
        for (Repository repository : repositories) {
            Checkout checkout = Checkout.of(repository);
            checkout.fault().or(checkout::limit).ifPresent(what -> lacks(repository, what));
            if (checkout.fault().isEmpty()) {
                look.accept(checkout);
                read++;
            }
            calls += checkout.git().calls();
        }
        return this;
    }

    /** Something is missing, so that what was found is not all. */
    void lacks(Repository repository, String what) {
        gaps.add(telling.line(repository.name() + ": " + what));
    }

    /** Something was left out on purpose, so that a reader should know of it. */
    void notes(Repository repository, String what) {
        notes.add(telling.line(repository.name() + ": " + what));
    }

    /** The same where nothing of it is there: what does not exist neither fails a check nor passes it. */
    Collected unused(String place, JsonNode part, String message) {
        return read > 0 && gaps.isEmpty()
                ? new Collected(
                        JsonNodeFactory.instance.objectNode(),
                        Status.NOT_USED,
                        message,
                        calls,
                        BigDecimal.ZERO,
                        List.of())
                : collected(place, part);
    }

    /**
     * What the round brings back.
     *
     * @param place the field of the snapshot that is its own
     */
    Collected collected(String place, JsonNode part) {
        if (read == 0 && gaps.isEmpty()) {
            return Collected.nothing(Status.SKIPPED, "the settings name no repository");
        }
        List<String> told = new ArrayList<>(gaps);
        told.addAll(notes);
        JsonNode tree = JsonNodeFactory.instance.objectNode();
        Status status = Status.ERROR;
        if (read > 0) {
            tree = JsonNodeFactory.instance.objectNode().set(place, telling.tree(part));
            status = gaps.isEmpty() ? Status.OK : Status.PARTIAL;
        }
        return new Collected(tree, status, String.join("; ", told), calls, BigDecimal.ZERO, List.of());
    }
}
