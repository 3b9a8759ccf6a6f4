package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Ids;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The risks, each with likelihood times impact (ISO 31000:2018, 6.4; matrix of IEC 31010:2019). Scores rank and are no probabilities.
 *
 * @param risks in their authors' order
 */
public record RiskRegister(List<Risk> risks, List<Finding> findings) {

    /**
     * One risk.
     *
     * @param category lower case; empty when not stated
     * @param score missing when likelihood or impact is
     * @param band id of the band of the score; empty when that is missing
     * @param mitigation what is done about it; empty when nothing is stated
     */
    public record Risk(
            String id,
            String unit,
            Text title,
            String category,
            Quantity likelihood,
            Quantity impact,
            Quantity score,
            String band,
            String status,
            boolean isOpen,
            List<String> owners,
            Text mitigation,
            Day due,
            Sources sources) {

        /** Whether its review day has passed. */
        public boolean isOverdue(LocalDate asOf) {
            return isOpen && due.date().filter(day -> day.isBefore(asOf)).isPresent();
        }
    }

    public RiskRegister {
        risks = List.copyOf(risks);
        findings = List.copyOf(findings);
    }

    /** Scores that are treated alike, both ends among them. */
    private record Band(String id, BigDecimal from, BigDecimal to) {

        static Band of(Entry row) {
            return new Band(
                    row.key(),
                    row.quantity("from", Type.COUNT).mid().orElseThrow(),
                    row.quantity("to", Type.COUNT).mid().orElseThrow());
        }
    }

    static RiskRegister none() {
        return new RiskRegister(List.of(), List.of());
    }

    static RiskRegister of(Portfolio portfolio) {
        Ids ids = new Ids();
        List<Band> bands = portfolio.frameworks().catalogue("governance", "Risk bands").entries().stream()
                .map(Band::of)
                .toList();
        List<Risk> risks = portfolio.rows("risk").stream()
                .map(row -> risk(portfolio, row, bands, ids))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Risk risk : risks) {
            if (risk.isOpen() && !risk.score().isKnown()) {
                Facts facts = Facts.none().with("id", Text.id(risk.id())).with("risk", risk.title());
                findings.add(finding(portfolio, "RISK-UNSCORED", risk, facts));
            }
            if (risk.isOverdue(portfolio.asOf())) {
                Facts facts = Facts.of("due", risk.due()).with("id", Text.id(risk.id()));
                findings.add(finding(portfolio, "RISK-OVERDUE", risk, facts));
            }
        }
        return new RiskRegister(risks, findings);
    }

    /** Open risks with a score, the heaviest first, then as their authors ordered them. */
    public List<Risk> ranked() {
        Comparator<Risk> byScore =
                Comparator.comparing(risk -> risk.score().mid().orElseThrow());
        return risks.stream()
                .filter(risk -> risk.isOpen() && risk.score().isKnown())
                .sorted(byScore.reversed())
                .toList();
    }

    /** Open risks that nobody scored. */
    public List<Risk> unscored() {
        return risks.stream()
                .filter(risk -> risk.isOpen() && !risk.score().isKnown())
                .toList();
    }

    List<Figure> figures() {
        return risks.stream()
                .map(risk -> Figure.of("risk-score", risk.unit(), risk.id(), risk.score()))
                .toList();
    }

    private static Risk risk(Portfolio portfolio, Row row, List<Band> bands, Ids ids) {
        Quantity likelihood = row.quantity("likelihood", Type.COUNT).as(Type.COUNT);
        Quantity impact = row.quantity("impact", Type.COUNT).as(Type.COUNT);
        Quantity score = likelihood.times(impact);
        String title = row.text("risk").orElse("");
        return new Risk(
                ids.of(row, title),
                row.unit(),
                Text.quote(title, row.sources()),
                row.text("category").orElse("").toLowerCase(Locale.ROOT),
                likelihood,
                impact,
                score,
                score.mid().flatMap(number -> band(bands, number)).orElse(""),
                row.statusWord(),
                !portfolio.frameworks().isWord("closed-risk-statuses", row.statusWord()),
                Evidence.people(row, "owner"),
                row.text("mitigation")
                        .map(words -> Text.quote(words, row.sources()))
                        .orElse(Text.EMPTY),
                row.day("due"),
                row.sources());
    }

    private static Optional<String> band(List<Band> bands, BigDecimal score) {
        return bands.stream()
                .filter(band -> band.from().compareTo(score) <= 0 && score.compareTo(band.to()) <= 0)
                .map(Band::id)
                .findFirst();
    }

    private static Finding finding(Portfolio portfolio, String rule, Risk risk, Facts facts) {
        return Finding.of(portfolio.frameworks(), rule, risk.id(), facts, List.of(risk.unit()))
                .restingOn(risk.sources());
    }
}
