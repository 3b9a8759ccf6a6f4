package dev.quarterdeck.collect.aws;

import dev.quarterdeck.collect.Status;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ReportStateType;

/** IAM: how the account itself and its users' credentials are kept. Counts and ages, never who. */
final class Users {

    /** The report is made within seconds as a rule. */
    private static final int ATTEMPTS = 10;

    private static final int QUARTER = 90;
    private static final int HALF_QUARTER = 45;

    private Users() {}

    static void survey(Answers answers) {
        IamClient iam = answers.client(IamClient.builder());
        Item part = answers.root().item("iam");
        part.ask(() -> {
            var summary = iam.getAccountSummary().summaryMapAsStrings();
            part.put("rootKeys", summary.get("AccountAccessKeysPresent"));
            if (summary.get("AccountMFAEnabled") != null) {
                part.put("rootMfa", summary.get("AccountMFAEnabled") > 0);
            }
        });
        part.ask(
                () -> part.put("passwordPolicy", iam.getAccountPasswordPolicy().passwordPolicy() != null),
                "NoSuchEntity",
                () -> part.put("passwordPolicy", false));
        part.ask(() -> report(answers, iam, part));
    }

    /** Asking again is how one waits for it; the service's pace keeps that from being often. */
    private static void report(Answers answers, IamClient iam, Item part) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (iam.generateCredentialReport().state() == ReportStateType.COMPLETE) {
                Credentials credentials = new Credentials(
                        iam.getCredentialReport().content().asByteArray(),
                        answers.place().now());
                part.put("usersWithoutMfa", credentials.withoutMfa())
                        .put("keysOver90d", credentials.keysOlderThan(QUARTER))
                        .put("unusedOver45d", credentials.unusedFor(HALF_QUARTER))
                        .put("unusedOver90d", credentials.unusedFor(QUARTER));
                return;
            }
        }
        answers.isLeftOut(Status.PARTIAL, "the report was not ready in time");
    }
}
