package dev.quarterdeck.bounces;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.ledger.FolderLedger;
import dev.quarterdeck.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class BouncesWithFolderTest extends BouncesContract {

    @TempDir
    Path folder;

    BouncesWithFolderTest(AwsFake aws) {
        super(aws);
    }

    @Override
    Ledger opened() {
        return new FolderLedger(folder);
    }
}
