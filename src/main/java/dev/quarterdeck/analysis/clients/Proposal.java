package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Which billing model the framework proposes for the hours of a month. */
final class Proposal {

    private Proposal() {}

    /** The model with the highest limit that the hours reach; nothing where the hours are not known. */
    static Optional<String> of(Frameworks frameworks, Quantity hours) {
        Comparator<Entry> byLimit = Comparator.comparing(Proposal::limit);
        return hours.mid()
                .flatMap(worked -> frameworks.catalogue("books", "Billing models").entries().stream()
                        .filter(row -> limit(row).compareTo(worked) <= 0)
                        .max(byLimit))
                .map(Entry::key);
    }

    private static BigDecimal limit(Entry row) {
        return row.quantity("from hours a month", Type.NUMBER).mid().orElse(BigDecimal.ZERO);
    }
}
