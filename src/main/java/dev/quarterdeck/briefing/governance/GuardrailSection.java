package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.Guardrails;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** The owner's limits and whether they hold. */
final class GuardrailSection implements SectionBuilder {

    @Override
    public String id() {
        return "guardrails";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        return draft.table(
                        Text.EMPTY,
                        0,
                        material.analysis().governance().guardrails().all().stream()
                                .map(one -> row(draft, one))
                                .toList())
                .showing("guardrail", "guardrails-breached")
                .section();
    }

    private static Table.TableRow row(Draft draft, Guardrails.Guardrail one) {
        Tone tone = switch (one.state()) {
            case OK -> Tone.GOOD;
            case BREACHED -> Tone.BAD;
            case UNKNOWN, MANUAL -> Tone.MUTED;
        };
        return new Table.TableRow(
                Optional.empty(),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(one.name()),
                        Table.Cell.of(Text.quote(one.metric(), one.sources())),
                        Table.Cell.of(one.format().text(one.value())),
                        Table.Cell.of(one.limit()),
                        new Table.Cell(draft.label("state." + one.state().id()), tone)));
    }
}
