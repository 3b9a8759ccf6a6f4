package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.briefing.Briefing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A letter travels in the open: what an attacker would look for stays on the page behind its link. */
class LetterSecrecyTest {

    @Test
    void noFindingNamesAResourceAVariableOrAFileInALetter() throws IOException {
        SampleReports sample = SampleReports.of(Path.of(""));
        Briefing briefing = Optional.ofNullable(sample.briefings().get("cto")).orElseThrow();
        List<String> secrets = measuredNames();

        assertThat(secrets)
                .contains(
                        "STRIPE_SECRET_KEY", "nat-0sample0000000001", "E1QOSEXAMPLE01", "shipcaptaincrew/payments.py");
        assertThat(briefing.findings())
                .hasSizeGreaterThan(20)
                .allSatisfy(finding -> assertThat(finding.brief().plain()).doesNotContain(secrets));
        assertThat(sample.digest("cto")).doesNotContain(secrets);
    }

    /** Names of things in the account and places in the code. */
    private static List<String> measuredNames() throws IOException {
        JsonNode snapshot = SampleReports.read(Files.readString(Path.of("content/metrics/snapshot.json")));
        List<String> names = new ArrayList<>();
        for (String part :
                List.of("lambda", "cloudfront", "s3", "dynamodb", "ec2", "repo", "html", "code", "ses", "logs")) {
            for (String field : List.of("name", "id", "path", "file", "function")) {
                names.addAll(snapshot.path(part).findValuesAsText(field));
            }
        }
        for (String list : List.of("envNames", "aliases", "trackedEnv", "routes", "tables")) {
            snapshot.findValues(list).forEach(values -> values.forEach(value -> names.add(value.asText())));
        }
        return names;
    }
}
