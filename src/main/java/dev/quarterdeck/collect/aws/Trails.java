package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

/** CloudTrail: whether it keeps a record of all regions, and which functions were deployed when. Not by whom, nor from where. */
final class Trails {

    private static final LookupAttribute DEPLOYMENTS = LookupAttribute.builder()
            .attributeKey(LookupAttributeKey.EVENT_NAME)
            .attributeValue("UpdateFunctionCode20150331v2")
            .build();

    private static final int DAYS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trails() {}

    static void survey(Answers answers) {
        CloudTrailClient trail = answers.client(CloudTrailClient.builder());
        answers.root().ask(() -> {
            List<Trail> trails = trail.describeTrails().trailList();
            Item detect = answers.root().item("detect");
            detect.put(
                    "trails",
                    trails.stream()
                            .filter(each -> answers.place().region().id().equals(each.homeRegion()))
                            .count());
            detect.ask(() -> detect.put(
                    "multiRegionTrail",
                    trails.stream()
                            .filter(each -> Boolean.TRUE.equals(each.isMultiRegionTrail()))
                            .anyMatch(each -> trail.getTrailStatus(status -> status.name(each.trailARN()))
                                    .isLogging())));
        });
        answers.each(
                "deploys",
                () -> trail
                        .lookupEventsPaginator(lookup -> lookup.lookupAttributes(DEPLOYMENTS)
                                .startTime(answers.place().now().minus(Duration.ofDays(DAYS)))
                                .endTime(answers.place().now()))
                        .events()
                        .stream()
                        .filter(event -> function(event).isPresent())
                        .iterator(),
                (event, item) -> item.put("function", function(event).orElseThrow())
                        .put(
                                "date",
                                LocalDate.ofInstant(event.eventTime(), ZoneOffset.UTC)
                                        .toString())
                        .put("deployedAt", event.eventTime()));
    }

    /** The event holds who did it; only the function's name is taken out of it. */
    private static Optional<String> function(Event event) {
        try {
            return Optional.of(JSON.readTree(String.valueOf(event.cloudTrailEvent()))
                            .at("/requestParameters/functionName")
                            .asText())
                    .filter(name -> !name.isEmpty())
                    .map(Arn::function);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
