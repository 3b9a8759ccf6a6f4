package dev.quarterdeck.bounces;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Tables;
import dev.quarterdeck.ledger.DynamoLedger;
import dev.quarterdeck.ledger.Ledger;
import dev.quarterdeck.site.LedgerTarget;

class BouncesWithTableTest extends BouncesContract {

    private final LedgerTarget.Table table;

    BouncesWithTableTest(AwsFake aws) {
        super(aws);
        this.table = Tables.fresh(aws.address());
    }

    @Override
    Ledger opened() {
        return DynamoLedger.open(table);
    }
}
