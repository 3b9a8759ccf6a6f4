package dev.quarterdeck.page;

import dev.quarterdeck.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came out of the oven.
 *
 * @param files paths of all files written, below the folder baked into, in order
 * @param failures templates that broke; nothing of a perspective named here was left in the folder
 */
public record Baked(List<String> files, List<Failure> failures) {

    /**
     * A page that could not be made.
     *
     * @param perspective whose it is; empty for the front pages, without which no archive can be published
     * @param problem template, line and what broke there
     */
    public record Failure(Optional<String> perspective, Problem problem) {}

    public Baked {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }
}
