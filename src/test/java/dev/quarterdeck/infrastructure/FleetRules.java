package dev.quarterdeck.infrastructure;

import static dev.quarterdeck.infrastructure.Template.names;
import static dev.quarterdeck.infrastructure.Template.say;
import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What must hold of the run over all sites. */
final class FleetRules {

    static final Map<String, Predicate<Template>> ALL = Map.ofEntries(
            entry("each site is published by its own build", FleetRules::ownBuilds),
            entry("the run keeps within its limits", FleetRules::limits),
            entry("the run reads its results where it left them", FleetRules::results),
            entry("a site that failed says only its name", FleetRules::shortCause),
            entry("every state of the run is reached", FleetRules::allReached),
            entry("a run that fails says so", FleetRules::failuresAreTold),
            entry("the run is given all that it names", FleetRules::givenAll));

    private static final Pattern FILLED_IN = Pattern.compile("\\$\\{(\\w+)}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FleetRules() {}

    private static String text(Template template) {
        return template.properties("FleetRun").path("DefinitionString").asText();
    }

    private static JsonNode run(Template template) {
        try {
            return MAPPER.readTree(text(template));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode sites(Template template) {
        return run(template).at("/States/PublishSites");
    }

    private static boolean ownBuilds(Template template) {
        JsonNode site = sites(template).at("/ItemProcessor/States/PublishSite");
        return sites(template)
                        .at("/ItemProcessor/ProcessorConfig/Mode")
                        .asText()
                        .equals("DISTRIBUTED")
                && site.path("Resource").asText().equals("arn:aws:states:::codebuild:startBuild.sync")
                && site.at("/Parameters/ProjectName.$").asText().equals("States.Format('{}-publish', $.site)")
                && say(template.properties("Job").path("Name")).equals("{SiteName}-publish")
                && site.path("TimeoutSeconds").asInt() > 0;
    }

    private static boolean limits(Template template) {
        return sites(template).path("MaxConcurrencyPath").asText().equals("$.concurrency")
                && sites(template)
                        .path("ToleratedFailurePercentagePath")
                        .asText()
                        .equals("$.toleratedPercent")
                && say(template.properties("FleetSchedule").at("/Target/Input"))
                        .equals("{\"concurrency\": {FleetConcurrency}, \"toleratedPercent\": {FleetToleratedPercent}}");
    }

    private static boolean results(Template template) {
        JsonNode states = run(template).path("States");
        return states.at("/PublishSites/ResultWriter/Parameters/Prefix")
                        .asText()
                        .equals("runs")
                && states.at("/ReadManifest/Parameters/Key.$")
                        .asText()
                        .startsWith("States.Format('runs/{}/manifest.json'")
                && states.at("/ReadFailures/InputPath").asText().equals("$.results.manifest.ResultFiles.FAILED[0]");
    }

    /** The build's own cause is its whole description, and a hundred of those are more than a state may read. */
    private static boolean shortCause(Template template) {
        return sites(template)
                        .at("/ItemProcessor/States/PublishSite/Catch/0/Next")
                        .asText()
                        .equals("SiteFailed")
                && sites(template)
                        .at("/ItemProcessor/States/SiteFailed/CausePath")
                        .asText()
                        .equals("$.site");
    }

    private static boolean allReached(Template template) {
        return reached(run(template)).equals(names(run(template).path("States")).collect(Collectors.toSet()))
                && reached(sites(template).path("ItemProcessor"))
                        .equals(names(sites(template).at("/ItemProcessor/States"))
                                .collect(Collectors.toSet()));
    }

    private static Set<String> reached(JsonNode machine) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(machine.path("StartAt").asText()));
        while (!next.isEmpty()) {
            String name = next.pop();
            if (reached.add(name)) {
                JsonNode state = machine.path("States").path(name);
                next.addAll(
                        state.path("Next").isTextual()
                                ? List.of(state.path("Next").asText())
                                : List.of());
                next.addAll(state.path("Catch").findValuesAsText("Next"));
                next.addAll(state.path("Choices").findValuesAsText("Next"));
                next.addAll(
                        state.path("Default").isTextual()
                                ? List.of(state.path("Default").asText())
                                : List.of());
            }
        }
        return reached;
    }

    /** Whatever is thrown before the message leads to one, and after the message the run is a failed one. */
    private static boolean failuresAreTold(Template template) {
        JsonNode states = run(template).path("States");
        return List.of("PublishSites", "FindRun", "ReadManifest", "ReadFailures").stream()
                        .allMatch(name ->
                                states.path(name).path("Catch").toString().contains("\"States.ALL\""))
                && List.of("TellOfSites", "TellOfRun").stream()
                        .allMatch(
                                name -> states.path(name).path("Next").asText().equals("SomeFailed")
                                        && states.path(name)
                                                .at("/Parameters/TopicArn")
                                                .asText()
                                                .equals("${AlarmTopic}"))
                && states.at("/SomeFailed/Type").asText().equals("Fail");
    }

    private static boolean givenAll(Template template) {
        Set<String> named = FILLED_IN
                .matcher(text(template))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
        return names(template.properties("FleetRun").path("DefinitionSubstitutions"))
                .collect(Collectors.toSet())
                .equals(named);
    }
}
