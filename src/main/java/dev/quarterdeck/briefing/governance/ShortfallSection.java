package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** What the business must have and lacks, with what is being done about it. */
final class ShortfallSection implements SectionBuilder {

    @Override
    public String id() {
        return "shortfalls";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<Table.TableRow> rows = material.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("SF-"))
                .map(finding -> row(draft, material, finding))
                .toList();
        return draft.table(Text.EMPTY, 0, rows).showing("critical-shortfalls").section();
    }

    private static Table.TableRow row(Draft draft, Material material, Finding finding) {
        boolean isUnit =
                material.portfolio().units().stream().anyMatch(unit -> unit.id().equals(finding.subject()));
        return new Table.TableRow(
                isUnit ? Optional.of(finding.subject()) : Optional.empty(),
                Table.Weight.BODY,
                List.of(
                        new Table.Cell(
                                draft.label("severity." + finding.severity().id()), tone(finding)),
                        Table.Cell.of(Text.name(finding.rule().title())),
                        Table.Cell.of(finding.sentence()),
                        Table.Cell.of(Draft.names(finding.units().stream()
                                .map(material.portfolio()::name)
                                .toList())),
                        answers(draft, finding)));
    }

    static Tone tone(Finding finding) {
        return switch (finding.severity()) {
            case CRITICAL, HIGH -> Tone.BAD;
            case MEDIUM -> Tone.CAUTION;
            case LOW, INFO -> Tone.PLAIN;
        };
    }

    private static Table.Cell answers(Draft draft, Finding finding) {
        List<String> ids = draft.answers(finding::isNamedBy);
        return ids.isEmpty()
                ? new Table.Cell(draft.sentence("ACTION-NONE", Facts.none()), Tone.CAUTION)
                : Table.Cell.of(Draft.ids(ids));
    }
}
