package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Distributions;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class DistributionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AwsFake aws;
    private final String id;

    DistributionTest(AwsFake aws) {
        this.aws = aws;
        this.id = Distributions.fresh(aws);
    }

    @BeforeEach
    void forget() throws IOException {
        aws.forget();
    }

    @AfterEach
    void asAWSModelsIt() throws IOException {
        assertThat(aws.violations()).isEmpty();
        aws.configure("{\"invalidation_reads\": 2}");
        aws.forget();
    }

    @Test
    void waitsUntilTheEdgesHaveForgotten() throws IOException {
        try (Distribution edge = Distribution.open(id, PATIENCE)) {
            assertThat(edge.forget("first")).isTrue();
        }

        assertThat(aws.counts().path("cloudfront.GetInvalidation").asInt()).isPositive();
        assertThat(aws.journal().get(0).path("params").toString())
                .contains("\"/\"", "\"/index.html\"", "\"/expired.html\"", "\"/archive/*\"", "\"Quantity\":4");
    }

    @Test
    void askedAgainForTheSameChangeItBeginsNoOther() throws IOException {
        try (Distribution edge = Distribution.open(id, PATIENCE)) {
            edge.forget("once");
            assertThat(edge.forget("once")).isTrue();
            edge.forget("another");
        }

        assertThat(Distributions.invalidations(aws, id)).isEqualTo(2);
    }

    @Test
    void saysSoWhereThatTakesTooLong() throws IOException {
        aws.configure("{\"invalidation_reads\": 1000}");

        try (Distribution edge = Distribution.open(id, Duration.ofMillis(600))) {
            assertThat(edge.forget("slow")).isFalse();
        }
    }

    @Test
    void aMistypedIdIsNamed() throws IOException {
        for (String operation : List.of("CreateInvalidation", "ListInvalidations")) {
            aws.script("{\"service\": \"cloudfront\", \"operation\": \"" + operation + "\", \"times\": 1,"
                    + " \"error\": {\"code\": \"NoSuchDistribution\", \"message\": \"\", \"status\": 404}}");
        }
        try (Distribution edge = Distribution.open("E0000000000000", PATIENCE)) {
            for (ThrowingCallable call : List.<ThrowingCallable>of(() -> edge.forget("x"), edge::probe)) {
                assertThatExceptionOfType(RefusedException.class)
                        .isThrownBy(call)
                        .withMessageContaining("CloudFront E0000000000000:1:1: error AWS-DISTRIBUTION")
                        .withMessageContaining("Mend publish.distribution");
            }
        }
    }

    @Test
    void theMissingRightIsNamed() throws IOException {
        aws.script(
                "{\"service\": \"cloudfront\", \"operation\": \"CreateInvalidation\", \"times\": 1,"
                        + " \"error\": {\"code\": \"AccessDenied\", \"message\": \"User arn:aws:iam::1:user/x may not\", \"status\": 403}}");

        try (Distribution edge = Distribution.open(id, PATIENCE)) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> edge.forget("x"))
                    .withMessageContaining("cloudfront:CreateInvalidation: these credentials have no right to it")
                    .withMessageNotContaining("arn:");
        }
    }

    @Test
    void aProbeAsksNothingToBeForgotten() throws IOException {
        try (Distribution edge = Distribution.open(id, PATIENCE)) {
            edge.probe();
        }

        assertThat(Distributions.invalidations(aws, id)).isZero();
    }
}
