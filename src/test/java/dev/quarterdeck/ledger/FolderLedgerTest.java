package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.ledger.Receipt.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLedgerTest extends LedgerContract {

    @TempDir
    Path folder;

    @Override
    Ledger opened() {
        return new FolderLedger(folder);
    }

    @Test
    void theAuditRepeatsEachRecordInTheOrderOfWriting() throws IOException {
        Ledger ledger = opened();
        ledger.claim(claimed("2026-05-01", 1));
        ledger.claim(claimed("2026-04-24", 1));
        ledger.claim(claimed("2026-04-24", 1));
        ledger.settle(
                claimed("2026-05-01", 1).in(State.SENT, claimed("2026-05-01", 1).at()));

        assertThat(audit())
                .containsExactly(
                        ReceiptJson.write(claimed("2026-05-01", 1)),
                        ReceiptJson.write(claimed("2026-04-24", 1)),
                        ReceiptJson.write(claimed("2026-05-01", 1)).replace("claimed", "sent"));
    }

    @Test
    void whatARunThatDiedDidNotRepeatTheNextOneDoes() throws IOException {
        opened().claim(claimed("2026-05-01", 1));
        opened().claim(claimed("2026-05-01", 2));
        Files.writeString(folder.resolve("audit.jsonl"), audit().get(0) + "\n{\"edition\":\"20");

        opened().claim(claimed("2026-05-01", 3));

        assertThat(audit())
                .containsExactly(
                        ReceiptJson.write(claimed("2026-05-01", 1)),
                        "{\"edition\":\"20",
                        ReceiptJson.write(claimed("2026-05-01", 2)),
                        ReceiptJson.write(claimed("2026-05-01", 3)));
    }

    private List<String> audit() throws IOException {
        return Files.readAllLines(folder.resolve("audit.jsonl"));
    }
}
