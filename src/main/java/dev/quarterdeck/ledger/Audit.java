package dev.quarterdeck.ledger;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who was sent what, when, with which hash, and whether the archive still says the same.
 *
 * @param receipts in their order
 * @param rows one for each attempt, in the same order
 * @param problems digests of the archive that cannot be read
 */
public record Audit(List<Receipt> receipts, List<Row> rows, List<Problem> problems) {

    private static final String HEAD =
            "edition,perspective,reader,state,at,attempt,messageId,subjectSha256,bodySha256,manifestSha256,archived";

    public Audit {
        receipts = List.copyOf(receipts);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * One attempt to send a letter, as it stands.
     *
     * @param reader the address, or the reader's name in the ledger
     * @param archived whether the archive holds a digest of the recorded hash; a notice is in no archive, and lacks nothing
     */
    public record Row(Receipt receipt, String reader, boolean archived) {}

    /**
     * Of some records of a ledger.
     *
     * @param addresses those that are to be shown, by the readers' names in the ledger
     */
    public static Audit of(Collection<Receipt> some, Map<String, String> addresses, Store archive) {
        List<Receipt> receipts = some.stream().sorted(Receipt.ORDER).toList();
        ArchivedDigests digests = new ArchivedDigests(archive);
        Map<Receipt, List<Receipt>> attempts = new TreeMap<>(Receipt.ATTEMPTS);
        receipts.forEach(receipt ->
                attempts.computeIfAbsent(receipt, first -> new ArrayList<>()).add(receipt));
        List<Row> rows = attempts.values().stream()
                .map(Receipt::newest)
                .flatMap(Optional::stream)
                .map(newest -> new Row(
                        newest,
                        addresses.getOrDefault(
                                newest.key().readerHash(), newest.key().readerHash()),
                        !newest.key().isReport() || digests.hold(newest)))
                .toList();
        return new Audit(receipts, rows, digests.damaged());
    }

    /** All records, each as the ledger of a folder repeats it in {@code audit.jsonl}. */
    public String jsonl() {
        return receipts.stream()
                .map(receipt -> ReceiptJson.write(receipt) + "\n")
                .collect(Collectors.joining());
    }

    private static String archived(Row row) {
        if (!row.receipt().key().isReport()) {
            return "";
        }
        return row.archived() ? "yes" : "no";
    }

    /** The rows as a spreadsheet reads them. */
    public String csv() {
        return HEAD
                + Csv.END
                + rows.stream()
                        .map(row -> {
                            Receipt receipt = row.receipt();
                            return Csv.line(
                                    receipt.key().edition(),
                                    receipt.key().perspective(),
                                    row.reader(),
                                    receipt.state().id(),
                                    receipt.at().toString(),
                                    String.valueOf(receipt.attempt()),
                                    receipt.messageId(),
                                    receipt.subjectSha256(),
                                    receipt.bodySha256(),
                                    receipt.manifestSha256(),
                                    archived(row));
                        })
                        .collect(Collectors.joining());
    }
}
