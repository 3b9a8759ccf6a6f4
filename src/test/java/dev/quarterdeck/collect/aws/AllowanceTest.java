package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AllowanceTest {

    private static final BigDecimal ONCE_IN_ELEVEN_DAYS = new BigDecimal("0.000001");

    private static final Calls CALLS = new Calls(
            Map.of(),
            Map.of(
                    "*",
                    BigDecimal.ONE,
                    "S3",
                    BigDecimal.valueOf(1000),
                    "S3.GetBucketAcl",
                    BigDecimal.ONE,
                    "Logs",
                    ONCE_IN_ELEVEN_DAYS),
            Map.of(
                    "CostExplorer.GetCostAndUsage",
                    new BigDecimal("0.01"),
                    "Logs.StartQuery",
                    new BigDecimal("0.5"),
                    "S3",
                    new BigDecimal("0.000005")));

    private static Allowance allowance(Duration run, String budget) {
        return new Allowance(
                CALLS, new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, run), new BigDecimal(budget));
    }

    @Test
    void paysForCallsUntilTheBudgetIsSpentAndForFreeOnesAfterIt() {
        Allowance allowance = allowance(Duration.ofMinutes(1), "0.015");

        assertThat(allowance.take("CostExplorer.GetCostAndUsage", "a", 1)).isEqualByComparingTo("0.01");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> allowance.take("CostExplorer.GetCostAndUsage", "b", 1))
                .withMessage("it costs more than is left to spend");
        assertThat(allowance.take("S3.ListBuckets", "a", 1000)).isEqualByComparingTo("0.005");
        assertThat(allowance.take("Lambda.ListFunctions", "a", 1)).isZero();
    }

    /** Waiting for the next turn would take until the patience of the whole suite is over. */
    @Test
    @Timeout(60)
    void endsWithTheRunsTimeWithoutWaitingForIt() {
        Allowance allowance = allowance(Duration.ofHours(1), "1");
        allowance.take("Logs.StartQuery", "a", 1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> allowance.take("Logs.StartQuery", "a", 1))
                .withMessage("the run's time was over");
        assertThat(allowance.take("CostExplorer.GetCostAndUsage", "a", 50))
                .as("what is left of a dollar after one question to the logs")
                .isEqualByComparingTo("0.5");
    }

    @Test
    void servicesAccountsAndRegionsDoNotWaitForEachOther() {
        Allowance allowance = allowance(Duration.ofMillis(800), "1");

        allowance.take("Lambda.ListFunctions", "a us-west-2", 1);
        allowance.take("Lambda.ListFunctions", "a us-east-1", 1);
        allowance.take("Lambda.ListFunctions", "b us-west-2", 1);
        allowance.take("Ec2.DescribeVpcs", "a us-west-2", 1);
        allowance.take("S3.GetBucketAcl", "a us-west-2", 1);
        allowance.take("S3.ListBuckets", "a us-west-2", 1);
        allowance.take("S3.GetBucketLogging", "a us-west-2", 1);
    }
}
