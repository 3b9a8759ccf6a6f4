package dev.quarterdeck.collect.aws;

import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.guardduty.GuardDutyClient;
import software.amazon.awssdk.services.inspector2.Inspector2Client;
import software.amazon.awssdk.services.inspector2.model.Status;

/** Whether GuardDuty, Config and Inspector look on. */
final class Detection {

    private Detection() {}

    static void survey(Answers answers) {
        Item detect = answers.root().item("detect");
        detect.ask(() -> detect.put(
                "guardDuty",
                answers.client(GuardDutyClient.builder()).listDetectorsPaginator().detectorIds().stream()
                        .findAny()
                        .isPresent()));
        detect.ask(() -> detect.put(
                "config",
                answers
                        .client(ConfigClient.builder())
                        .describeConfigurationRecorderStatus()
                        .configurationRecordersStatus()
                        .stream()
                        .anyMatch(recorder -> recorder.recording())));
        detect.ask(() -> detect.put(
                "inspectorLambda",
                answers.client(Inspector2Client.builder()).batchGetAccountStatus(get -> {}).accounts().stream()
                        .anyMatch(account -> account.resourceState().lambda() != null
                                && account.resourceState().lambda().status() == Status.ENABLED)));
    }
}
