package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.site.LedgerTarget;
import dev.quarterdeck.source.RefusedException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
class DynamoLedgerTest extends LedgerContract {

    private final AwsFake aws;
    private final LedgerTarget.Table table;

    DynamoLedgerTest(AwsFake aws) {
        this.aws = aws;
        this.table = Tables.fresh(aws.address());
    }

    @Override
    Ledger opened() {
        return DynamoLedger.open(table);
    }

    @BeforeEach
    void forget() throws IOException {
        aws.forget();
    }

    @AfterEach
    void everyRequestIsOneThatTheServiceKnows() throws IOException {
        assertThat(aws.violations()).isEmpty();
    }

    @Test
    void deliveringAsksOnceAQuestionAndNeverScans() throws IOException {
        try (Ledger ledger = opened()) {
            ledger.claim(claimed("2026-05-01", 1));
            ledger.settle(claimed("2026-05-01", 1)
                    .in(State.SENT, claimed("2026-05-01", 1).at()));
            aws.forget();

            ledger.find(claimed("2026-05-01", 1).key());
            assertThat(aws.counts().path("dynamodb.Query").asInt()).isEqualTo(1);
            ledger.of("ceo", claimed("2026-05-01", 1).key().readerHash());
            assertThat(aws.counts().path("dynamodb.Query").asInt()).isEqualTo(2);
            assertThat(aws.journal()).hasSize(2);
            for (JsonNode call : aws.journal()) {
                assertThat(call.at("/params/ConsistentRead").asBoolean()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, AWS-DENIED",
        "ExpiredTokenException, 400, AWS-EXPIRED",
        "ThrottlingException, 400, AWS-SLOW",
        "ProvisionedThroughputExceededException, 400, AWS-SLOW",
        "InternalServerError, 500, AWS-FAULT",
    })
    void whatTheServiceRefusesIsToldWithWhatToDo(String error, int status, String code) throws IOException {
        aws.script("{\"service\": \"dynamodb\", \"operation\": \"PutItem\", \"times\": 9, \"error\":"
                + " {\"code\": \"%s\", \"message\": \"secret of the service\", \"status\": %d, \"common\": true}}"
                        .formatted(error, status));
        try (Ledger ledger = opened()) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> ledger.claim(claimed("2026-05-01", 1)))
                    .satisfies(refused -> {
                        assertThat(refused.problem().toString()).contains("error " + code + ":");
                        assertThat(refused.problem().toString())
                                .contains("dynamodb:PutItem", "dynamodb:ledger-")
                                .doesNotContain("secret of");
                    });
        }
    }

    @Test
    void aTableThatIsNotThereIsNamedWithWhatToDo() {
        try (Ledger ledger = DynamoLedger.open(new LedgerTarget.Table("no-such-table", Optional.of("us-west-2")))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(ledger::probe)
                    .satisfies(refused -> assertThat(refused.problem().toString())
                            .contains(
                                    "AWS-TABLE",
                                    "dynamodb:Query: there is no such table in this region",
                                    "mend ledger.in or aws.region"));
        }
    }
}
