package dev.quarterdeck.briefing.technology;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.technology.Sending;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Table.TableRow;
import dev.quarterdeck.section.Table.Weight;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import java.util.Optional;

/** How sent mail fared. */
final class SendingSection implements SectionBuilder {

    @Override
    public String id() {
        return "ses-health";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        Sending sending = draft.analysis().technology().sending();
        if (!sending.days().isEmpty()) {
            draft.table(Text.EMPTY, 0, measures(draft, material.portfolio(), sending));
        }
        return draft.say(account(draft, material.portfolio()))
                .findings("SES-BOUNCE", "SES-COMPLAINT")
                .table(
                        draft.label("caption.days"),
                        1,
                        sending.days().stream()
                                .map(day -> Draft.row(
                                        Text.date(day.date(), day.sent().sources()),
                                        show(day.sent()),
                                        show(day.bounced()),
                                        show(day.complained()),
                                        show(day.rejected())))
                                .toList())
                .showing("ses-sent", "ses-bounce-rate", "ses-complaint-rate")
                .section();
    }

    private static List<TableRow> measures(Draft draft, Portfolio portfolio, Sending sending) {
        var limits = portfolio.frameworks().thresholds();
        return List.of(
                Draft.row(draft.label("measure.sent"), show(sending.sent()), Text.EMPTY, Text.EMPTY, Text.EMPTY),
                rate(
                        draft,
                        draft.label("measure.bounce-rate"),
                        sending.bounceRate(),
                        List.of(limits.of("ses-bounce-review"), limits.of("ses-bounce-pause")),
                        sending.bounces()),
                rate(
                        draft,
                        draft.label("measure.complaint-rate"),
                        sending.complaintRate(),
                        List.of(limits.of("ses-complaint-review"), limits.of("ses-complaint-pause")),
                        sending.complaints()),
                Draft.row(
                        draft.label("measure.rejected"), show(sending.rejected()), Text.EMPTY, Text.EMPTY, Text.EMPTY));
    }

    private static TableRow rate(Draft draft, Text name, Quantity rate, List<Quantity> limits, Sending.State state) {
        Tone tone = switch (state) {
            case OK -> Tone.GOOD;
            case REVIEW, PAUSE -> Tone.BAD;
            case UNKNOWN -> Tone.MUTED;
        };
        return new TableRow(
                Optional.empty(),
                Weight.BODY,
                List.of(
                        Cell.of(name),
                        Cell.of(show(rate)),
                        Cell.of(show(limits.get(0))),
                        Cell.of(show(limits.get(1))),
                        new Cell(draft.label("sending." + state.id()), tone)));
    }

    /** What the account may send, and how the service stands to it. */
    private static Text account(Draft draft, Portfolio portfolio) {
        Measured quota = portfolio.snapshot().at("/ses/max24h");
        Measured standing = portfolio.snapshot().at("/ses/enforcement");
        Facts facts = Facts.of("limit", quota.quantity(Type.COUNT))
                .with("rate", portfolio.snapshot().at("/ses/maxRate").quantity(Type.NUMBER));
        Facts all = standing.text()
                .map(word -> facts.with("state", Text.quote(word, standing.sources())))
                .orElse(facts);
        return draft.wording().sayIfKnown("SES-ACCOUNT", all).orElse(Text.EMPTY);
    }
}
