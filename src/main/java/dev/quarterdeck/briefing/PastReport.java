package dev.quarterdeck.briefing;

import dev.quarterdeck.portfolio.Figure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier edition's {@code report.json} said.
 *
 * @param figures key figures by key; a missing one has no value
 * @param findings in their order
 * @param contentRules hash of the rules and frameworks then, so that a delta is not read as business movement
 */
public record PastReport(
        String edition,
        LocalDate asOf,
        Map<Figure.Key, PastFigure> figures,
        List<PastFinding> findings,
        List<PastAction> actions,
        String contentRules) {

    /** A figure then: {@code value} is the point or what stood for the range; {@code display} as it was shown. */
    public record PastFigure(Optional<BigDecimal> value, String display) {}

    /** A finding then; severity by its id, such as {@code high}. */
    public record PastFinding(String id, String severity, String brief) {}

    /** An action then; {@code status} by its lower-case name. */
    public record PastAction(String id, String action, String due, String status, String firstSeen) {}
}
