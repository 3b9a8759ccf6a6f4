package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.contradiction.Contradictions.Compared;
import dev.quarterdeck.analysis.contradiction.Outcome;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the handoffs state beside what was measured: where the two contradict each other, and where they were held to agree. */
final class ContradictionSection implements SectionBuilder {

    @Override
    public String id() {
        return "contradictions";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        List<Compared> told = material.analysis().contradictions().compared().stream()
                .filter(one -> material.perspective().hears(one.rule(), List.of(one.unit())))
                .toList();
        List<String> rules = new ArrayList<>(
                told.stream().map(one -> one.rule().id()).distinct().toList());
        rules.addAll(material.portfolio().frameworks().words("contradictions-elsewhere"));
        return draft.findings(rules.toArray(String[]::new))
                .table(
                        draft.label("caption.contradictions"),
                        0,
                        told.stream().map(one -> row(draft, one)).toList())
                .showing("pairs-compared", "pairs-contradicting")
                .section();
    }

    private static Table.TableRow row(Draft draft, Compared one) {
        Text comma = Text.label(", ");
        Text measured = one.measured().isEmpty() ? draft.label("contradiction.none") : Text.join(one.measured(), comma);
        return new Table.TableRow(
                Optional.of(one.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(draft.unit(one.unit())),
                        Table.Cell.of(Text.name(one.rule()
                                .row()
                                .text("compared")
                                .orElse(one.rule().title()))),
                        Table.Cell.of(Text.join(one.stated(), comma)),
                        Table.Cell.of(measured),
                        new Table.Cell(
                                draft.label("contradiction." + one.outcome().id()),
                                one.outcome() == Outcome.CONTRADICT ? Tone.BAD : Tone.GOOD)));
    }
}
