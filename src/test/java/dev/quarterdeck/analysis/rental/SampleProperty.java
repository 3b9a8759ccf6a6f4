package dev.quarterdeck.analysis.rental;

import dev.quarterdeck.analysis.Given;

/** The house whose calendar of six months the specification has. */
final class SampleProperty {

    static final String UNIT = "rental-3028-51st";

    private static final String CALENDAR = """
            2025-11 | long-term | 30 | 30 | 2950 | 0
            2025-12 | long-term | 31 | 31 | 2950 | 0
            2026-01 | long-term | 31 | 31 | 2950 | 0
            2026-02 | long-term | 28 | 14 | 1475 | 0
            2026-03 | short-term | 31 | 19 | 3610 | 0
            2026-04 | short-term | 30 | 21 | 3990 | 0
            """;

    private static final String COSTS = """
            Property tax | 4500 | taxes
            Insurance | 930 | insurance
            Maintenance and repairs | 1792.50 | repairs
            Utilities | 840 | utilities
            Turnover cleaning | 640 | cleaning
            Mortgage interest | 5000 | loan
            """;

    private SampleProperty() {}

    static Given sample() {
        return new Given()
                .rows(UNIT, "occupancy-month", "@month, mode, #available, #occupied, $rent, $other", CALENDAR)
                .rows(UNIT, "property-cost", "item, $amount, category", COSTS)
                .fact(UNIT, "market value", "$845000")
                .fact(UNIT, "purchase price", "$600000")
                .fact(UNIT, "improvements", "$20000")
                .fact(UNIT, "mortgage payment", "$2100");
    }
}
