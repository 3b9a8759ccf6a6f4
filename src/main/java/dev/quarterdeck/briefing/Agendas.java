package dev.quarterdeck.briefing;

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
import java.util.List;

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
        Perspective perspective = material.perspective();
        Quantity horizon = material.portfolio().frameworks().thresholds().of("agenda-days");
        LocalDate last =
                material.portfolio().asOf().plusDays(horizon.mid().orElseThrow().longValue());
        List<ActionLine> due = material.analysis().actions().stream()
                .filter(action -> !action.proposed() && action.status().isOpen())
                .filter(action -> perspective.answersFor(action.area(), action.unit()))
                .filter(action ->
                        action.due().date().filter(day -> day.isAfter(last)).isEmpty())
                .map(action -> new ActionLine(action, Text.EMPTY))
                .toList();
        return new Agenda(heading(horizon), due);
    }

    private Text heading(Quantity horizon) {
        Wording wording = material.portfolio().frameworks().wording();
        Facts facts = Facts.of("days", horizon);
        if (material.perspective().agenda() == Perspective.AgendaKind.CAPACITY) {
            facts = facts.with("load", material.analysis().figures().quantity("agenda-load", Type.NUMBER))
                    .with("capacity", material.analysis().figures().quantity("agenda-capacity", Type.NUMBER));
        }
        return wording.say("DIG-ACTIONS", facts);
    }
}
