package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.technology.CloudCost;
import dev.quarterdeck.analysis.technology.CloudCost.Movement;
import dev.quarterdeck.analysis.technology.TieOut;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was billed, by month and by service, with the changes that are worth a look, and whether the notes agree. */
final class AwsCostSection implements SectionBuilder {

    @Override
    public String id() {
        return "aws-cost";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        CloudCost cost = draft.analysis().technology().cost();
        if (!cost.months().isEmpty()) {
            TieOut tie = draft.analysis().technology().tie();
            draft.say(draft.sentence("AWS-RANGE", Facts.of("range", cost.span()).with("mean", cost.mean())));
            CostBlocks.chart(draft, cost).ifPresent(draft::add);
            draft.table(draft.label("caption.services"), 1, services(draft, cost));
            draft.table(draft.label("caption.months"), 0, CostBlocks.months(draft, cost));
            draft.table(draft.label("caption.tie"), 2, CostBlocks.tie(draft, tie));
        }
        return draft.findings("COST-TIE")
                .showing(
                        "aws-last-month",
                        "aws-change",
                        "aws-range",
                        "aws-min",
                        "aws-max",
                        "aws-mean",
                        "aws-month",
                        "aws-service",
                        "aws-tie")
                .section();
    }

    private static List<TableRow> services(Draft draft, CloudCost cost) {
        List<TableRow> rows = new ArrayList<>();
        cost.services()
                .forEach(service -> rows.add(row(
                        draft,
                        Weight.BODY,
                        Text.name(service.name()),
                        List.of(show(service.last()), show(service.before()), show(service.change())),
                        service.movement())));
        rows.add(row(
                draft,
                Weight.TOTAL,
                draft.label("measure.total"),
                List.of(show(cost.last()), show(cost.before()), show(cost.change())),
                cost.movement()));
        return rows;
    }

    private static TableRow row(Draft draft, Weight weight, Text name, List<Text> amounts, Movement movement) {
        boolean unusual = movement == Movement.UNUSUAL;
        Text note = unusual ? draft.label("movement.unusual") : Text.EMPTY;
        return new TableRow(
                Optional.empty(),
                weight,
                List.of(
                        Cell.of(name),
                        Cell.of(amounts.get(0)),
                        Cell.of(amounts.get(1)),
                        new Cell(amounts.get(2), unusual ? Tone.CAUTION : Tone.PLAIN),
                        new Cell(note, unusual ? Tone.CAUTION : Tone.PLAIN)));
    }
}
