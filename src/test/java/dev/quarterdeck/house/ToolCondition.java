package dev.quarterdeck.house;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what {@link Needs} a tool that is not here. Each tool is looked for once in a run, and missed aloud once. */
final class ToolCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<Tool> missing = AnnotationSupport.findAnnotation(context.getElement(), Needs.class).stream()
                .flatMap(needs -> Arrays.stream(needs.value()))
                .filter(tool -> !isHere(tool, context))
                .toList();
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("every tool is here")
                : ConditionEvaluationResult.disabled(
                        missing.stream().map(ToolCondition::skipped).collect(Collectors.joining("; ")));
    }

    private static boolean isHere(Tool tool, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ToolCondition.class))
                .getOrComputeIfAbsent(tool, ToolCondition::look, Boolean.class);
    }

    @SuppressWarnings("SystemOut") // a build prints no reasons of skipped tests, and this one is for its reader
    private static boolean look(Tool tool) {
        boolean here = tool.isHere();
        if (!here) {
            System.out.println(skipped(tool));
        }
        return here;
    }

    private static String skipped(Tool tool) {
        return "Tests that need " + tool.word() + " are skipped; to run them: " + tool.install();
    }
}
