package dev.quarterdeck.collect.aws;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.EventType;

/** What SES tells somebody of letters, by the settings that they are sent with. Each of these is asked for once: SES takes a question a second. */
final class ConfigurationSets {

    private static final List<String> FAILURES = List.of(EventType.BOUNCE.toString(), EventType.COMPLAINT.toString());

    private final SesV2Client ses;
    private final Map<String, List<String>> events = new ConcurrentHashMap<>();

    ConfigurationSets(SesV2Client ses) {
        this.ses = ses;
    }

    void survey(Answers answers, Item part) {
        answers.each(
                part,
                "configurationSets",
                Pages.of(
                        token -> ses.listConfigurationSets(list -> list.nextToken(token)),
                        page -> page.nextToken(),
                        page -> page.configurationSets()),
                (name, item) -> item.put("name", name).ask(() -> item.put("events", events(name))));
    }

    /** Whether somebody hears of bounces and complaints. */
    boolean tellsFailures(@Nullable String name) {
        return name != null && events(name).containsAll(FAILURES);
    }

    private List<String> events(String name) {
        return events.computeIfAbsent(
                name,
                asked -> ses
                        .getConfigurationSetEventDestinations(get -> get.configurationSetName(asked))
                        .eventDestinations()
                        .stream()
                        .filter(EventDestination::enabled)
                        .flatMap(destination -> destination.matchingEventTypesAsStrings().stream())
                        .toList());
    }
}
