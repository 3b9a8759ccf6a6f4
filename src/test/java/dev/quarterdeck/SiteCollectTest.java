package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

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
