package dev.quarterdeck.collect.aws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** What Secrets Manager and the parameter store hold: names, never values. */
final class SecretNames {

    private SecretNames() {}

    static void survey(Answers answers) {
        SecretsManagerClient secrets = answers.client(SecretsManagerClient.builder());
        answers.each("secrets", Pages.of(secrets.listSecretsPaginator(), page -> page.secretList()), (secret, item) -> {
            item.put("name", secret.name())
                    .put("rotation", Boolean.TRUE.equals(secret.rotationEnabled()))
                    .unit(secret.tags().stream(), tag -> tag.key(), tag -> tag.value());
            Instant accessed = secret.lastAccessedDate();
            if (accessed != null) {
                item.put(
                        "lastAccessed",
                        LocalDate.ofInstant(accessed, ZoneOffset.UTC).toString());
            }
        });
        SsmClient ssm = answers.client(SsmClient.builder());
        answers.each(
                "parameters",
                Pages.of(ssm.describeParametersPaginator(), page -> page.parameters()),
                (parameter, item) -> item.put("name", parameter.name()).put("type", parameter.typeAsString()));
    }
}
