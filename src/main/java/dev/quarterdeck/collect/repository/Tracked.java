package dev.quarterdeck.collect.repository;

import dev.quarterdeck.framework.Frameworks;
import java.util.List;

/**
 * Which tracked files mean what, by lists of words of the frameworks.
 *
 * @param unsearched files that others wrote, or that tools did
 * @param environmentTemplates endings of files that hold names and no values
 * @param pipelineSteps words of a pipeline that say what it runs
 * @param scannerSteps words of a pipeline that look for known weaknesses
 */
record Tracked(
        Globs unsearched,
        Globs environment,
        List<String> environmentTemplates,
        Globs pipelines,
        List<String> pipelineSteps,
        Globs scanners,
        List<String> scannerSteps,
        Globs locks,
        Globs tests) {

    Tracked {
        environmentTemplates = List.copyOf(environmentTemplates);
        pipelineSteps = List.copyOf(pipelineSteps);
        scannerSteps = List.copyOf(scannerSteps);
    }

    static Tracked of(Frameworks frameworks) {
        return new Tracked(
                new Globs(frameworks.words("unsearched")),
                new Globs(frameworks.words("environment-files")),
                frameworks.words("environment-templates"),
                new Globs(frameworks.words("pipeline-files")),
                frameworks.words("pipeline-steps"),
                new Globs(frameworks.words("scanner-files")),
                frameworks.words("scanner-steps"),
                new Globs(frameworks.words("lock-files")),
                new Globs(frameworks.words("test-files")));
    }

    boolean isSearched(TrackedFile file) {
        return !unsearched.match(file.path());
    }

    boolean isEnvironment(String path) {
        return environment.match(path) && environmentTemplates.stream().noneMatch(path::endsWith);
    }
}
