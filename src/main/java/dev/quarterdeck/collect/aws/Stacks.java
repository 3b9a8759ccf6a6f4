package dev.quarterdeck.collect.aws;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation's stacks and what their outputs are called; of values, those alone that name a bucket or a distribution of the account. */
final class Stacks {

    private Stacks() {}

    static void survey(Answers answers) {
        Set<String> known = Stream.concat(named(answers, "/s3/buckets", "name"), named(answers, "/cloudfront", "id"))
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
                            .filter(output -> known.contains(output.outputValue()))
                            .forEach(output -> resources.put(output.outputKey(), output.outputValue()));
                    item.prune();
                });
    }

    private static Stream<String> named(Answers answers, String list, String field) {
        return Answers.all(answers.measured().at(list))
                .map(thing -> thing.path(field).asText());
    }
}
