package dev.quarterdeck.briefing.finance;

import dev.quarterdeck.analysis.finance.Milestone;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How a milestone stands on a day. */
enum MilestoneState {
    MET("state.met", Tone.GOOD),
    OVERDUE("state.overdue", Tone.BAD),
    ON_TRACK("state.on-track", Tone.GOOD),
    BEHIND("state.behind", Tone.CAUTION),
    STARTED("state.started", Tone.PLAIN),
    NOT_STARTED("state.not-started", Tone.MUTED);

    private final String label;
    private final Tone tone;

    MilestoneState(String label, Tone tone) {
        this.label = label;
        this.tone = tone;
    }

    String label() {
        return label;
    }

    Tone tone() {
        return tone;
    }

    /** Judged by the way made since the oldest report that held the milestone; without one, by whether anything is reached. */
    static MilestoneState of(Milestone milestone, LocalDate asOf, List<PastReport> newestFirst) {
        if (milestone.met()) {
            return MET;
        }
        if (milestone.isOverdue(asOf)) {
            return OVERDUE;
        }
        return beginning(milestone, newestFirst)
                .filter(start -> start.day().isBefore(asOf))
                .flatMap(start -> sinceThen(milestone, asOf, start))
                .orElseGet(() -> milestone.current().isPositive() ? STARTED : NOT_STARTED);
    }

    /** What was reached on the day a report first told of the milestone. */
    private record Start(LocalDate day, BigDecimal reached) {}

    private static Optional<Start> beginning(Milestone milestone, List<PastReport> newestFirst) {
        Figure.Key key = new Figure.Key("milestone-current", milestone.unit(), milestone.key());
        return newestFirst.stream()
                .flatMap(report -> Optional.ofNullable(report.figures().get(key))
                        .flatMap(PastReport.PastFigure::range)
                        .map(Range::mid)
                        .map(reached -> new Start(report.asOf(), reached))
                        .stream())
                .reduce((newer, older) -> older);
    }

    private static Optional<MilestoneState> sinceThen(Milestone milestone, LocalDate asOf, Start start) {
        if (milestone.due().date().isEmpty()
                || milestone.target().mid().isEmpty()
                || milestone.current().mid().isEmpty()) {
            return Optional.empty();
        }
        long all = ChronoUnit.DAYS.between(start.day(), milestone.due().date().get());
        long gone = ChronoUnit.DAYS.between(start.day(), asOf);
        if (all <= 0) {
            return Optional.empty();
        }
        BigDecimal way = milestone.target().mid().get().subtract(start.reached());
        BigDecimal expected = way.multiply(BigDecimal.valueOf(gone), Range.PRECISION)
                .divide(BigDecimal.valueOf(all), Range.PRECISION)
                .add(start.reached());
        boolean there = milestone.current().mid().get().compareTo(expected) >= 0;
        return Optional.of(there ? ON_TRACK : BEHIND);
    }
}
