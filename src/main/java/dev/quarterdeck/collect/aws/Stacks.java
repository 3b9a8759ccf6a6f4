package dev.quarterdeck.collect.aws;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation's stacks and what their outputs are called; of values, those alone that name a bucket of the account or a distribution. */
final class Stacks {

    private static final Pattern DISTRIBUTION = Pattern.compile("E[0-9A-Z]{11,15}");

    private Stacks() {}

    static void survey(Answers answers) {
        Set<String> buckets = Answers.all(answers.measured().at("/s3/buckets"))
                .map(bucket -> bucket.path("name").asText())
                .collect(Collectors.toSet());
        CloudFormationClient cloudformation = answers.client(CloudFormationClient.builder());
        answers.each(
                answers.root().item("cloudformation"),
                "stacks",
                () -> cloudformation.describeStacksPaginator().stacks().stream()
                        .filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
                        .iterator(),
                (stack, item) -> {
                    item.put("name", stack.stackName())
                            .put(
                                    "outputs",
                                    stack.outputs().stream()
                                            .map(Output::outputKey)
                                            .toList())
                            .unit(stack.tags().stream(), Tag::key, Tag::value);
                    Item resources = item.item("resources");
                    stack.outputs().stream()
                            .filter(output -> buckets.contains(output.outputValue())
                                    || DISTRIBUTION
                                            .matcher(output.outputValue())
                                            .matches())
                            .forEach(output -> resources.put(output.outputKey(), output.outputValue()));
                    item.prune();
                });
    }
}
