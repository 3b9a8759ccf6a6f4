package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Rule;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Ids;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Ranks actions by impact × confidence × urgency × linkage ÷ effort: ICE, with what a handoff row can state. */
final class Priorities {

    private final Evidence evidence;
    private final List<Finding> findings;
    private final Set<String> linked;
    private final Quantity linkage;
    private final BigDecimal leastEffort;
    private final List<Urgency> urgencies;

    /** An action with what it is ranked by, which is asked for once, not by each of the comparisons. */
    private record Ranked(Action action, BigDecimal score, LocalDate due) implements Comparable<Ranked> {

        /** Below every score. */
        private static final BigDecimal LOWEST = BigDecimal.ONE.negate();

        /** Score, the highest first; then due day; then id. What has no score comes last. */
        @Override
        public int compareTo(Ranked other) {
            int byScore = other.score.compareTo(score);
            if (byScore != 0) {
                return byScore;
            }
            int byDue = due.compareTo(other.due);
            return byDue != 0 ? byDue : action.id().compareTo(other.action.id());
        }

        static Ranked of(Action action) {
            return new Ranked(
                    action,
                    action.score().mid().orElse(LOWEST),
                    action.due().date().orElse(LocalDate.MAX));
        }
    }

    /** A factor for what is due within some days; the last holds whenever. */
    private record Urgency(Quantity days, Quantity factor) {

        static Urgency of(Entry row) {
            return new Urgency(row.quantity("up to days", Type.DAYS), row.quantity("factor", Type.NUMBER));
        }

        boolean holds(long left) {
            return days.mid()
                    .filter(most -> BigDecimal.valueOf(left).compareTo(most) <= 0)
                    .isPresent();
        }
    }

    /** {@code findings} are all of the edition: what actions may answer. */
    Priorities(Evidence evidence, List<Finding> findings) {
        this.evidence = evidence;
        this.findings = findings;
        this.linkage = evidence.frameworks().thresholds().of("linkage-factor").as(Type.NUMBER);
        this.leastEffort = evidence.limit("effort-least");
        this.urgencies = evidence.frameworks().catalogue("agenda", "Urgency").entries().stream()
                .map(Urgency::of)
                .toList();
        this.linked = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.rule().id().startsWith("SF-") && finding.severity() == Severity.CRITICAL)
                .forEach(finding -> linked.add(finding.rule().id()));
        SecurityShortfall.gaps(evidence).forEach(gap -> linked.add(gap.rule().id()));
    }

    /** Stated actions and, for findings that none of them answers, proposed ones; by priority. Ids depend on each other, all else does not. */
    List<Action> all() {
        Ids given = new Ids();
        List<Row> rows = evidence.portfolio().rows("action");
        List<String> ids = rows.stream().map(row -> given.of(row, title(row))).toList();
        List<Action> actions = new ArrayList<>(IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(at -> stated(rows.get(at), ids.get(at)))
                .toList());
        actions.addAll(proposed(actions));
        return actions.parallelStream()
                .map(Ranked::of)
                .sorted()
                .map(Ranked::action)
                .toList();
    }

    private static String title(Row row) {
        return row.text("action").orElse("");
    }

    private Action stated(Row row, String id) {
        List<String> addresses = row.text("addresses").stream()
                .flatMap(text -> Arrays.stream(text.split("[,;\\s]+")))
                .filter(rule -> !rule.isEmpty())
                .toList();
        Quantity impact = row.quantity("impact", Type.NUMBER).as(Type.NUMBER);
        Quantity confidence = known(row.quantity("confidence", Type.PERCENT), "confidence-unknown");
        Quantity effort = effort(known(row.quantity("effort", Type.NUMBER), "effort-unknown"));
        Day due = row.day("due");
        return new Action(
                id,
                row.text("id").isPresent(),
                title(row),
                row.unit(),
                row.text("area").orElse("").toLowerCase(Locale.ROOT),
                Evidence.people(row, "owner"),
                due,
                impact,
                confidence,
                effort,
                row.money("gain"),
                score(impact, confidence, due, addresses, effort),
                row.status(),
                addresses,
                false,
                row.sources());
    }

    private List<Action> proposed(List<Action> stated) {
        List<Action> proposed = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        List<Action> answering = stated.stream()
                .filter(action ->
                        action.status().isOpen() && !action.addresses().isEmpty())
                .toList();
        for (Finding finding : findings) {
            boolean answered = answering.stream().anyMatch(finding::isAnsweredBy);
            if (finding.severity() != Severity.INFO
                    && !answered
                    && finding.rule().row().text("remediation").isPresent()
                    && seen.add(finding.id())) {
                proposed.add(proposal(finding));
            }
        }
        return proposed;
    }

    private Action proposal(Finding finding) {
        Rule rule = finding.rule();
        Quantity impact = rule.row().quantity("impact", Type.NUMBER);
        Quantity confidence = evidence.frameworks().thresholds().of("proposed-confidence");
        Quantity effort = effort(known(rule.row().quantity("effort", Type.NUMBER), "effort-unknown"));
        Day undated = Day.missing(Type.DATE, Sources.of(rule.at()));
        return new Action(
                finding.id(),
                true,
                rule.row().text("remediation").orElseThrow(),
                evidence.frameworks().unit(finding.subject()).map(Unit::id).orElse(Unit.PORTFOLIO),
                rule.row().text("area").orElse(""),
                List.of(),
                undated,
                impact,
                confidence,
                effort,
                Quantity.missing(Type.MONEY, Sources.of(rule.at())),
                score(impact, confidence, undated, List.of(rule.id()), effort),
                Status.OPEN,
                List.of(rule.id()),
                true,
                Sources.of(rule.at()).and(finding.sources()));
    }

    private Quantity known(Quantity stated, String otherwise) {
        return stated.isKnown()
                ? stated
                : evidence.frameworks().thresholds().of(otherwise).asEstimate();
    }

    /** Person-days, never less than the least that a score divides by. */
    private Quantity effort(Quantity days) {
        Range range = days.range().orElseThrow();
        return range.low().compareTo(leastEffort) >= 0
                ? days.as(Type.NUMBER)
                : Quantity.derived(
                        Type.NUMBER,
                        new Range(range.low().max(leastEffort), range.high().max(leastEffort)),
                        days.sources());
    }

    private Quantity score(Quantity impact, Quantity confidence, Day due, List<String> addresses, Quantity effort) {
        Quantity worth = confidence.percentOf(impact).times(urgency(due));
        boolean links = addresses.stream().map(id -> id.replaceFirst(":.*", "")).anyMatch(linked::contains);
        Quantity exact = (links ? worth.times(linkage) : worth).dividedBy(effort);
        return exact.range()
                .map(range -> Quantity.derived(Type.NUMBER, rounded(range), exact.sources()))
                .map(score -> exact.estimate() ? score.asEstimate() : score)
                .orElse(exact);
    }

    private static Range rounded(Range range) {
        if (range.isPoint()) {
            return Range.of(range.mid().setScale(2, RoundingMode.HALF_UP));
        }
        return new Range(
                range.low().setScale(2, RoundingMode.HALF_UP),
                range.mid().setScale(2, RoundingMode.HALF_UP),
                range.high().setScale(2, RoundingMode.HALF_UP));
    }

    /** The factor of the first row whose days are not passed; the last row holds for the rest and for what has no day. */
    private Quantity urgency(Day due) {
        return due.date()
                .map(day -> ChronoUnit.DAYS.between(evidence.portfolio().asOf(), day))
                .flatMap(left -> urgencies.stream()
                        .filter(urgency -> urgency.holds(left))
                        .findFirst())
                .orElseGet(() -> urgencies.get(urgencies.size() - 1))
                .factor();
    }
}
