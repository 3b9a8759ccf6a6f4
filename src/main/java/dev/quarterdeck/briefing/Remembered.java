package dev.quarterdeck.briefing;

import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.briefing.PastReport.Score;
import dev.quarterdeck.briefing.PastReport.Work;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A briefing as later editions will know it from its {@code report.json}, without writing and reading that. */
final class Remembered {

    private final Briefing briefing;
    private final Set<ReportJson.Listed> listed;

    Remembered(Briefing briefing) {
        this.briefing = briefing;
        this.listed = ReportJson.listed(briefing);
    }

    PastReport report() {
        Map<Figure.Key, PastFigure> figures = new LinkedHashMap<>();
        briefing.figures().all().forEach(figure -> figures.put(figure.key(), figure(figure)));
        return report(figures);
    }

    PastReport report(Map<Figure.Key, PastFigure> figures) {
        return new PastReport(
                briefing.edition(),
                briefing.asOf(),
                briefing.sample(),
                briefing.headline().plain(),
                figures,
                briefing.findings().stream().map(this::finding).toList(),
                briefing.actions().stream().map(this::action).toList(),
                briefing.firstSeen().gaps(),
                briefing.rules(),
                passages(),
                Stated.words(briefing));
    }

    private List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        briefing.findings()
                .forEach(finding -> passages.add(
                        Passage.finding(finding.id(), finding.sentence().plain())));
        briefing.actions()
                .forEach(action -> passages.add(Passage.action(
                        action.id(), action.unit(), action.title(), listed.contains(ReportJson.Listed.of(action)))));
        briefing.sections().stream()
                .flatMap(section -> Passage.section(
                        section.id(),
                        section.title().plain(),
                        section.blocks().stream().flatMap(BlockJson::parts))
                        .stream())
                .forEach(passages::add);
        return passages;
    }

    private static PastFigure figure(Figure figure) {
        Optional<Range> range = figure.value() instanceof Quantity quantity ? quantity.range() : Optional.empty();
        return new PastFigure(
                range.map(one -> new Range(read(one.low()), read(one.mid()), read(one.high()))), figure.display());
    }

    /** With as many decimals as are written down; most numbers have no more, and are held once. */
    private static BigDecimal read(BigDecimal number) {
        String written = ReportJson.decimal(number);
        boolean same = number.scale() >= 0 && written.equals(number.toPlainString());
        return same ? number : new BigDecimal(written);
    }

    private PastFinding finding(Finding finding) {
        return new PastFinding(
                finding.id(),
                finding.severity().id(),
                finding.brief().plain(),
                finding.sources().cites(),
                briefing.firstSeen().finding(finding.id(), briefing.edition()));
    }

    private PastAction action(Action action) {
        return new PastAction(
                action.id(),
                action.named(),
                action.unit(),
                action.title(),
                action.status().id(),
                action.due().date(),
                listed.contains(ReportJson.Listed.of(action)),
                new Work(action.owners(), Score.of(action), action.proposed()),
                briefing.firstSeen().action(action, briefing.edition()));
    }
}
