package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.market.Funnel;
import dev.quarterdeck.analysis.market.Funnel.Stage;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** How many people reach each stage of a unit's funnel, and where most are lost. */
final class FunnelSection implements SectionBuilder {

    @Override
    public String id() {
        return "funnel";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        for (Funnel funnel : draft.analysis().market().funnels()) {
            Text unit = draft.unit(funnel.unit()).and(Text.label(": "));
            draft.say(loss(draft, funnel))
                    .add(chart(draft, unit, funnel))
                    .table(
                            unit.and(draft.label("caption.funnel")),
                            0,
                            funnel.stages().stream()
                                    .map(stage -> row(funnel, stage))
                                    .toList());
        }
        return draft.findings("SF-FUNNEL", "CMO-FUNNEL-ORDER")
                .showing(figure -> figure.key().id().startsWith("funnel-"))
                .section();
    }

    private static Text loss(Draft draft, Funnel funnel) {
        Facts unit = Facts.none().with("unit", draft.unit(funnel.unit()));
        return funnel.biggestLoss()
                .map(stage -> draft.sentence(
                        "FUNNEL-LOSS",
                        unit.with("lost", stage.loss())
                                .with("overall", funnel.overall())
                                .with("stage", title(stage))
                                .with("prev", title(funnel.before(stage)))))
                .orElseGet(() -> draft.sentence("FUNNEL-NO-LOSS", unit));
    }

    private static Chart chart(Draft draft, Text unit, Funnel funnel) {
        return new Chart(
                Chart.Kind.BARS,
                unit.and(draft.label("chart.funnel.title")),
                draft.label("chart.funnel.description"),
                funnel.stages().stream().map(FunnelSection::title).toList(),
                List.of(new Chart.Series(
                        draft.label("chart.funnel.count"),
                        Optional.of(funnel.unit()),
                        funnel.stages().stream().map(Stage::count).toList())),
                Format.INT);
    }

    private static Table.TableRow row(Funnel funnel, Stage stage) {
        boolean worst = funnel.biggestLoss().equals(Optional.of(stage));
        return new Table.TableRow(
                Optional.of(funnel.unit()),
                Table.Weight.BODY,
                List.of(
                        Cell.of(title(stage)),
                        Cell.of(show(stage.count())),
                        Cell.of(show(stage.conversion())),
                        new Cell(show(stage.loss()), worst ? Tone.BAD : Tone.PLAIN),
                        Cell.of(stage.row()
                                .text("status")
                                .map(word -> Text.quote(word, stage.row().sources()))
                                .orElse(Text.EMPTY))));
    }

    private static Text title(Stage stage) {
        return Text.quote(stage.name(), stage.row().sources());
    }
}
