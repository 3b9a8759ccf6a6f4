package dev.quarterdeck.briefing.rental;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** All sections about rental properties. */
public final class RentalSections {

    private RentalSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new OccupancySection(),
                new RatesSection(),
                new IncomeSection(),
                new MaintenanceSection(),
                new YieldSection(),
                new DebtSection(),
                new ScheduleESection(),
                new BenchmarkSection());
    }
}
