package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;

/** One question of revenue recognition. */
interface RecognitionCheck {

    /** The id of its row. */
    String rule();

    /** What it fires on, in the order of the handoffs. */
    List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching);

    /**
     * One thing that a check fires on.
     *
     * @param sources what decided it
     */
    record Item(String unit, Text name, Quantity amount, List<Sources> sources) {

        public Item {
            sources = List.copyOf(sources);
        }

        Item(String unit, Text name, Quantity amount, Sources sources) {
            this(unit, name, amount, List.of(sources));
        }

        static Item of(Document document) {
            return of(document, document.amount(), List.of(document.sources()));
        }

        static Item of(Document document, Quantity amount, List<Sources> sources) {
            return new Item(document.unit(), document.label(), amount, sources);
        }
    }
}
