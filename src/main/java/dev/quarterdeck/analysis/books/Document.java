package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;

/** A sale, an invoice or a deposit, as one row of a handoff states it. */
public sealed interface Document permits Sale, Invoice, Deposit {

    String id();

    /** The unit it belongs to. */
    String unit();

    Day date();

    /** What it is worth; of a deposit with the fees that were kept back. */
    Quantity amount();

    Row row();

    /** Where its row stands, which no other document shares. */
    default Place at() {
        return row().at();
    }

    default Sources sources() {
        return row().sources();
    }

    /** Its id; the place of its row where it has none. */
    default Text label() {
        return Text.id(id().isEmpty() ? at().cite() : id());
    }
}
