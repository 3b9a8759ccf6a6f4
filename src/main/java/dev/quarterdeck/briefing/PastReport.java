package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier edition's {@code report.json} said.
 *
 * @param figures by key; a missing one has no numbers
 * @param rules hash of the product's rules and the frameworks then, so that a change of rules is not read as business movement
 */
public record PastReport(
        String edition,
        LocalDate asOf,
        String headline,
        Map<Figure.Key, PastFigure> figures,
        List<PastFinding> findings,
        List<PastAction> actions,
        String rules) {

    /** A figure then, as it was shown, with its numbers where it had any. */
    public record PastFigure(
            Optional<BigDecimal> low, Optional<BigDecimal> value, Optional<BigDecimal> high, String display) {}

    /** A finding then; severity by its id, such as {@code high}. */
    public record PastFinding(String id, String severity, String brief, String firstSeen) {}

    /** An action then. */
    public record PastAction(String id, String action, String status, String firstSeen) {}

    public PastReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    public Optional<PastFigure> figure(Figure.Key key) {
        return Optional.ofNullable(figures.get(key));
    }

    public Optional<PastFinding> finding(String id) {
        return findings.stream().filter(finding -> finding.id().equals(id)).findFirst();
    }
}
