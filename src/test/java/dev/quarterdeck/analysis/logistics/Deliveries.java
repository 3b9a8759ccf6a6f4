package dev.quarterdeck.analysis.logistics;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figures;
import java.util.List;

/** Made-up jobs of the unit that delivers yachts. */
final class Deliveries {

    static final String UNIT = "expert-yacht-delivery";

    static final String COLUMNS = "job, status, @start, @promised, @delivered, #days, $revenue, $costs";

    private Deliveries() {}

    /** Where no revenue is aimed at. */
    static Logistics logistics(Given given) {
        return Logistics.of(given.portfolio(), Figures.of(List.of()));
    }

    static List<String> rules(Given given) {
        return logistics(given).findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    static List<String> when(boolean fires, String rule) {
        return fires ? List.of(rule) : List.of();
    }
}
