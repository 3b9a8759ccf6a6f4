package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How mail fared in two weeks, against the rates at which SES reviews and pauses an account.
 *
 * @param days those counted, oldest first
 * @param bounceRate of what was sent; missing when nothing was
 */
public record Sending(
        List<Day> days,
        Quantity sent,
        Quantity bounced,
        Quantity complained,
        Quantity rejected,
        Quantity bounceRate,
        Quantity complaintRate,
        State bounces,
        State complaints) {

    /** One day. */
    public record Day(String date, Quantity sent, Quantity bounced, Quantity complained, Quantity rejected) {}

    /** What the service does at a rate. */
    public enum State {
        OK,
        REVIEW,
        PAUSE,
        UNKNOWN;

        /** The name in tables of labels. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Sending {
        days = List.copyOf(days);
    }

    static Sending of(Portfolio portfolio) {
        LocalDate from =
                portfolio.asOf().minusDays(portfolio.frameworks().thresholds().whole("ses-days"));
        List<Day> days = portfolio.snapshot().at("/ses/days").items().stream()
                .filter(day -> isIn(day, from, portfolio.asOf()))
                .map(Sending::day)
                .toList();
        Quantity sent = sum(days.stream().map(Day::sent).toList());
        Quantity bounced = sum(days.stream().map(Day::bounced).toList());
        Quantity complained = sum(days.stream().map(Day::complained).toList());
        Quantity bounceRate = bounced.shareOf(sent);
        Quantity complaintRate = complained.shareOf(sent);
        var limits = portfolio.frameworks().thresholds();
        return new Sending(
                days,
                sent,
                bounced,
                complained,
                sum(days.stream().map(Day::rejected).toList()),
                bounceRate,
                complaintRate,
                state(bounceRate, limits.of("ses-bounce-review"), limits.of("ses-bounce-pause")),
                state(complaintRate, limits.of("ses-complaint-review"), limits.of("ses-complaint-pause")));
    }

    /** From this day on, the as-of day left out because it is not over. */
    private static boolean isIn(Measured day, LocalDate from, LocalDate asOf) {
        return day.get("day")
                .day()
                .filter(date -> !date.isBefore(from) && date.isBefore(asOf))
                .isPresent();
    }

    private static Day day(Measured day) {
        return new Day(
                day.get("day").text().orElse(""),
                day.get("send").quantity(Type.COUNT),
                day.get("bounce").quantity(Type.COUNT),
                day.get("complaint").quantity(Type.COUNT),
                day.get("reject").quantity(Type.COUNT));
    }

    private static Quantity sum(List<Quantity> counts) {
        return Quantity.sum(Type.COUNT, counts);
    }

    private static State state(Quantity rate, Quantity review, Quantity pause) {
        if (!rate.isKnown()) {
            return State.UNKNOWN;
        }
        if (reaches(rate, pause)) {
            return State.PAUSE;
        }
        return reaches(rate, review) ? State.REVIEW : State.OK;
    }

    private static boolean reaches(Quantity rate, Quantity limit) {
        BigDecimal most = limit.mid().orElseThrow();
        return rate.mid().filter(now -> now.compareTo(most) >= 0).isPresent();
    }

    List<Finding> findings(Frameworks frameworks) {
        List<Finding> findings = new ArrayList<>();
        finding(frameworks, "SES-BOUNCE", bounces, bounceRate, "ses-bounce").ifPresent(findings::add);
        finding(frameworks, "SES-COMPLAINT", complaints, complaintRate, "ses-complaint")
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> finding(
            Frameworks frameworks, String rule, State state, Quantity rate, String limits) {
        Facts facts = Facts.of("rate", rate)
                .with("review", frameworks.thresholds().of(limits + "-review"))
                .with("pause", frameworks.thresholds().of(limits + "-pause"));
        return switch (state) {
            case PAUSE -> Optional.of(Finding.of(frameworks, rule, Unit.PORTFOLIO, facts, List.of()));
            case REVIEW -> Optional.of(Finding.milder(frameworks, rule, Unit.PORTFOLIO, facts, List.of()));
            case OK, UNKNOWN -> Optional.empty();
        };
    }

    List<Figure> figures() {
        return List.of(
                Figure.of("ses-sent", Unit.PORTFOLIO, sent),
                Figure.of("ses-bounce-rate", Unit.PORTFOLIO, bounceRate),
                Figure.of("ses-complaint-rate", Unit.PORTFOLIO, complaintRate));
    }
}
