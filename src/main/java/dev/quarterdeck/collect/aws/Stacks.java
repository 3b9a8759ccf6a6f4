package dev.quarterdeck.collect.aws;

import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** CloudFormation's stacks and what their outputs are called. */
final class Stacks {

    private Stacks() {}

    static void survey(Answers answers) {
        CloudFormationClient cloudformation = answers.client(CloudFormationClient.builder());
        answers.each(
                answers.root().item("cloudformation"),
                "stacks",
                () -> cloudformation.describeStacksPaginator().stacks().stream()
                        .filter(stack -> stack.stackStatus() != StackStatus.DELETE_COMPLETE)
                        .iterator(),
                (stack, item) -> item.put("name", stack.stackName())
                        .put(
                                "outputs",
                                stack.outputs().stream().map(Output::outputKey).toList())
                        .unit(stack.tags().stream(), Tag::key, Tag::value));
    }
}
