package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that an accountant asks about when sales, invoices and deposits are laid beside each other.
 *
 * @param unit of the document, or of what it pays
 * @param amount what is at stake; missing where nobody knows
 * @param other the id of the other side: what it names, pays or is billed by
 * @param sources what decided it
 */
public record Difference(
        Kind kind, Document document, String unit, Quantity amount, Optional<String> other, Sources sources) {

    /** What is different, the open ones first. */
    public enum Kind {
        /** Performed or sold, with neither invoice nor deposit. */
        UNBILLED(true),
        INVOICE_DIFFERS(true),
        WITHOUT_SALE(true),
        DEPOSIT_DIFFERS(true),
        UNMATCHED(true),
        DUPLICATE(true),
        WITHOUT_DATE(true),
        WITHOUT_AMOUNT(true),
        /** Owed; the receivables tell more. */
        UNPAID(false),
        /** Sold and paid without an invoice. */
        PAID_DIRECTLY(false),
        /** Matched by nothing but its amount: worth a look. */
        BY_AMOUNT(false);

        private final boolean open;

        Kind(boolean open) {
            this.open = open;
        }

        /** Whether the books are not reconciled before it is explained. */
        public boolean isOpen() {
            return open;
        }

        /** The end of its label's name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
