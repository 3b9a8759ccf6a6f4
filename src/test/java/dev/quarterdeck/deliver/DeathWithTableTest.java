package dev.quarterdeck.deliver;

import dev.quarterdeck.aws.DynamoDbLocal;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.ledger.DynamoLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.LedgerTarget;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.OfThisRun.class)
class DeathWithTableTest extends DeathContract {

    private final DynamoDbLocal server;
    private LedgerTarget.Table table = new LedgerTarget.Table("none", Optional.empty());

    DeathWithTableTest(DynamoDbLocal server) {
        this.server = server;
    }

    @Override
    void begin(int round) {
        table = Tables.fresh(server.address());
    }

    @Override
    Ledger opened() {
        return DynamoDbLocal.answering(server.address(), () -> DynamoLedger.open(table));
    }

    @Override
    int stride() {
        return 7;
    }

    @Override
    int strideOfTwo() {
        return 47;
    }
}
