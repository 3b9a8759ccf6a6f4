package dev.quarterdeck;

import static dev.quarterdeck.Terminal.counted;
import static dev.quarterdeck.Terminal.pad;

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
        int widest = audit.rows().stream()
                .mapToInt(row -> row.reader().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        audit.rows().forEach(row -> lines.add(line(row, widest)));
        long changed = audit.rows().stream().filter(row -> !row.archived()).count();
        if (!audit.rows().isEmpty()) {
            lines.add(counted(audit.rows().size(), "letter") + ": " + SiteAudit.counted(audit) + ". "
                    + (changed == 0
                            ? "The archive still holds every digest as it was mailed."
                            : "Of " + changed
                                    + " the archive no longer holds the digest that was mailed; see mvn site-verify."));
        }
        return lines;
    }

    private static String line(Audit.Row row, int widest) {
        Receipt receipt = row.receipt();
        return pad(receipt.key().edition(), 14)
                + pad(receipt.key().perspective(), 8)
                + pad(row.reader(), widest + 2)
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
