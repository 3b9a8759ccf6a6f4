package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/**
 * What to put money into, cheapest first.
 *
 * @param tiers in their order
 */
public record Capital(List<Tier> tiers) {

    /**
     * Initiatives of one size, in the order of their payback.
     *
     * @param reason why it is closed; empty when it is open
     */
    public record Tier(String id, List<Initiative> items, Optional<Text> reason) {
        public Tier {
            items = List.copyOf(items);
        }

        public boolean isClosed() {
            return reason.isPresent();
        }

        /** Items that are neither done nor dropped. */
        public List<Initiative> open() {
            return items.stream().filter(Initiative::isOpen).toList();
        }
    }

    public Capital {
        tiers = List.copyOf(tiers);
    }

    public List<Initiative> initiatives() {
        return tiers.stream().flatMap(tier -> tier.items().stream()).toList();
    }
}
