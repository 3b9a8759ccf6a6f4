package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.governance.AgendaPlan;
import dev.quarterdeck.briefing.Briefing.Agenda;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The actions of a perspective, and those of them that are due. */
final class Agendas {

    private final Material material;
    private final List<Finding> findings;

    Agendas(Material material) {
        this.material = material;
        this.findings = material.findings();
    }

    /** Stated actions of its areas, and those that answer one of its findings, so that a finding can name them. */
    List<Action> all() {
        Perspective perspective = material.perspective();
        return material.analysis().actions().stream()
                .filter(action -> !action.proposed())
                .filter(action -> perspective.answersFor(action.area(), action.unit()) || answers(perspective, action))
                .toList();
    }

    /** Who hears of a finding only because it names a unit of theirs hears of no other unit's answer to it. */
    private boolean answers(Perspective perspective, Action action) {
        boolean own =
                action.unit().equals(Unit.PORTFOLIO) || perspective.units().contains(action.unit());
        return findings.stream()
                .filter(finding -> own || finding.rule().perspectives().contains(perspective.id()))
                .anyMatch(finding -> finding.isAnsweredBy(action));
    }

    /** The open ones of its areas, due within the horizon or undated, by priority. */
    Agenda due() {
        List<ActionLine> due = due(action -> material.perspective().answersFor(action.area(), action.unit())).stream()
                .map(action -> new ActionLine(action, Text.EMPTY))
                .toList();
        return new Agenda(heading(horizon()), due, elsewhere());
    }

    /**
     * How many others are due, and in whose reports: told to who plans for the whole, and nothing where there is none. It rests on what this
     * report selects, since the rows of others are quoted by none but theirs.
     */
    Text elsewhere() {
        Perspective own = material.perspective();
        List<Action> others = due(action -> !own.answersFor(action.area(), action.unit()));
        if (own.agenda() != Perspective.AgendaKind.CAPACITY || others.isEmpty()) {
            return Text.EMPTY;
        }
        Map<Text, List<Action>> byReport =
                others.stream().collect(Collectors.groupingBy(this::report, LinkedHashMap::new, Collectors.toList()));
        List<Text> parts = byReport.entrySet().stream()
                .map(report -> wording()
                        .say(
                                "AGENDA-REPORT",
                                Facts.of("n", count(report.getValue())).with("report", report.getKey())))
                .toList();
        return wording().say("AGENDA-ELSEWHERE", Facts.of("n", count(others)).with("parts", parts));
    }

    private Quantity count(List<Action> actions) {
        return Quantity.count(actions.size(), material.perspective().at());
    }

    /** The report that answers for an action, by its short title. */
    private Text report(Action action) {
        return material.portfolio().frameworks().perspectives().stream()
                .filter(perspective -> perspective.answersFor(action.area(), action.unit()))
                .findFirst()
                .map(perspective -> Text.name(perspective.shortTitle()))
                .orElseGet(() -> wording().label("page.no-report"));
    }

    private List<Action> due(Predicate<Action> own) {
        LocalDate last = material.portfolio()
                .asOf()
                .plusDays(horizon().mid().orElseThrow().longValue());
        return AgendaPlan.due(material.analysis().actions(), own, last);
    }

    private Quantity horizon() {
        return material.portfolio().frameworks().thresholds().of("agenda-days");
    }

    private Wording wording() {
        return material.portfolio().frameworks().wording();
    }

    private Text heading(Quantity horizon) {
        Facts facts = Facts.of("days", horizon);
        if (material.perspective().agenda() == Perspective.AgendaKind.CAPACITY) {
            facts = facts.with("load", material.analysis().figures().quantity("agenda-load", Type.NUMBER))
                    .with("capacity", material.analysis().figures().quantity("agenda-capacity", Type.NUMBER));
        }
        return wording().say("DIG-ACTIONS", facts);
    }
}
