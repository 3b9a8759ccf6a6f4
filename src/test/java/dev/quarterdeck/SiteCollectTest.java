package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class SiteCollectTest {

    @TempDir
    Path folder;

    @BeforeEach
    void forget(AwsFake aws) throws IOException {
        aws.forget();
    }

    @Test
    void writesWhatAwsAnswers(AwsFake aws) throws IOException {
        aws.script("""
                [{"service": "lambda", "operation": "ListFunctions", "result": {"Functions": [
                   {"FunctionName": "crew", "Runtime": "python3.12", "MemorySize": 256, "Timeout": 30, "CodeSize": 10,
                    "LastModified": "2026-04-27T21:14:00.000+0000", "Environment": {"Variables": {"B": "x", "A": "y"}}}]}},
                 {"service": "lambda", "operation": "ListAliases", "result": {"Aliases": [{"Name": "live"}]}},
                 {"service": "lambda", "operation": "ListFunctionUrlConfigs", "result": {"FunctionUrlConfigs": []}},
                 {"service": "lambda", "operation": "GetPolicy", "error": {"code": "ResourceNotFoundException", "status": 404}},
                 {"service": "ce", "operation": "GetCostAndUsage", "result": {"ResultsByTime": []}}]
                """);
        SiteRun site = new SiteRun(folder);
        site.add("site.properties", "metrics.from = aws:\nmetrics.regions = us-west-2\n");

        SiteRun.Ended ended = site.run("site-collect");

        assertThat(ended.exit()).isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper()
                        .readTree(site.text("content/metrics/snapshot.json"))
                        .path("lambda")
                        .toString())
                .isEqualTo("[{\"aliases\":[\"live\"],\"arch\":\"x86_64\",\"codeBytes\":10,\"envNames\":[\"A\",\"B\"],"
                        + "\"lastModified\":\"2026-04-27T21:14:00Z\",\"memoryMb\":256,\"name\":\"crew\",\"policyPublic\":false,"
                        + "\"region\":\"us-west-2\",\"runtime\":\"python3.12\",\"timeoutS\":30,\"url\":null}]");
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void saysWhatToSetWhereNothingIsNamed() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        String before = site.text("content/metrics/snapshot.json");

        SiteRun.Ended ended = site.run("site-collect");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains(
                        "site.properties:1:1: error CO-001: nothing is named to be measured. Set metrics.from to aws:");
        assertThat(site.text("content/metrics/snapshot.json")).isEqualTo(before);
    }
}
