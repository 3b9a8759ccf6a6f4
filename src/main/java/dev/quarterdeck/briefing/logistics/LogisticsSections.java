package dev.quarterdeck.briefing.logistics;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** All sections about delivery jobs. */
public final class LogisticsSections {

    private LogisticsSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new JobsSection(),
                new UtilisationSection(),
                new OnTimeSection(),
                new ScheduleSection(),
                new PipelineSection(),
                new CashTimingSection());
    }
}
