package dev.quarterdeck;

import static dev.quarterdeck.Terminal.counted;
import static dev.quarterdeck.Terminal.pad;
import static dev.quarterdeck.Terminal.widest;

import dev.quarterdeck.ledger.Audit;
import dev.quarterdeck.ledger.Receipt;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** An audit as it is told: one line for each attempt; what the archive no longer says is told by itself. */
final class AuditLines {

    /** As many digits of a hash as tell digests apart. */
    private static final int HASH = 12;

    private AuditLines() {}

    static List<String> of(Audit audit) {
        int reader = widest(audit.rows().stream().map(Audit.Row::reader));
        int perspective =
                widest(audit.rows().stream().map(row -> row.receipt().key().perspective()));
        List<String> lines = new ArrayList<>();
        audit.rows().forEach(row -> lines.add(line(row, perspective + 2, reader + 2)));
        long changed = audit.rows().stream().filter(row -> !row.archived()).count();
        if (!audit.rows().isEmpty()) {
            long letters = audit.rows().stream()
                    .map(row -> row.receipt().key())
                    .distinct()
                    .count();
            String attempts = audit.rows().size() > letters
                    ? " in " + counted(audit.rows().size(), "attempt")
                    : "";
            lines.add(counted(letters, "letter") + attempts + ": " + SiteAudit.counted(audit) + ". "
                    + (changed == 0
                            ? "The archive still holds every digest as it was mailed."
                            : "Of " + changed
                                    + " the archive no longer holds the digest that was mailed; see mvn site-verify."));
        }
        return lines;
    }

    private static String line(Audit.Row row, int perspective, int reader) {
        Receipt receipt = row.receipt();
        return pad(receipt.key().edition(), 14)
                + pad(receipt.key().perspective(), perspective)
                + pad(row.reader(), reader)
                + pad(receipt.state().id(), 11)
                + pad(receipt.at().truncatedTo(ChronoUnit.SECONDS).toString(), 22)
                + receipt.bodySha256()
                        .substring(0, Math.min(HASH, receipt.bodySha256().length()))
                + archived(row)
                + receipt.messageId();
    }

    private static String archived(Audit.Row row) {
        if (!row.receipt().key().isReport()) {
            return " a notice     ";
        }
        return row.archived() ? " as archived  " : " NOT ARCHIVED  ";
    }
}
