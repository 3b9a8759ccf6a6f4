package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.DynamoDbLocal;
import dev.quarterdeck.aws.LostAnswers;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.ledger.Receipt.State;
import dev.quarterdeck.site.LedgerTarget;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.OfThisRun.class)
class DynamoDbLocalLedgerTest extends LedgerContract {

    private final DynamoDbLocal server;
    private final LedgerTarget.Table table;

    DynamoDbLocalLedgerTest(DynamoDbLocal server) {
        this.server = server;
        this.table = Tables.fresh(server.address());
    }

    @Override
    Ledger opened() {
        return DynamoDbLocal.answering(server.address(), () -> DynamoLedger.open(table));
    }

    @Test
    void aWriteWhoseAnswerWasLostIsItsOwnAndNobodyElses() throws IOException {
        try (LostAnswers lost = LostAnswers.before(server.address());
                Ledger ledger = DynamoDbLocal.answering(lost.address(), () -> DynamoLedger.open(table));
                Ledger other = opened()) {
            Receipt claimed = claimed("2026-05-01", 1);
            assertThat(ledger.claim(claimed)).isTrue();
            assertThat(ledger.claim(claimed)).isFalse();

            other.claim(claimed("2026-05-01", 2));
            assertThat(ledger.claim(claimed("2026-05-01", 2))).isFalse();

            ledger.settle(claimed.in(State.SENT, claimed.at()));
            assertThat(ledger.all()).hasSize(3);
        }
    }
}
