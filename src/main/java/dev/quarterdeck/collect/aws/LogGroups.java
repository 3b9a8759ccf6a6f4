package dev.quarterdeck.collect.aws;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;

/** Log groups: how much they hold and for how long. No event is read. */
final class LogGroups {

    private LogGroups() {}

    static void survey(Answers answers) {
        CloudWatchLogsClient logs = answers.client(CloudWatchLogsClient.builder());
        answers.each(
                answers.root().item("logs"),
                "groups",
                () -> logs.describeLogGroupsPaginator().logGroups().iterator(),
                (group, item) -> {
                    Integer days = group.retentionInDays();
                    item.put("name", group.logGroupName())
                            .set("retentionDays", days == null ? NullNode.getInstance() : IntNode.valueOf(days))
                            .put("storedBytes", group.storedBytes());
                });
    }
}
