package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.market.ChannelPlan;
import dev.quarterdeck.analysis.market.ChannelSequence;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;

/** Which channels to open, wave by wave, and which to leave alone. */
final class ChannelSequenceSection implements SectionBuilder {

    @Override
    public String id() {
        return "channel-sequence";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        ChannelSequence sequence = draft.analysis().market().sequence();
        return draft.table(
                        draft.label("caption.waves"),
                        0,
                        sequence.channels().stream()
                                .map(plan -> row(draft, plan))
                                .toList())
                .table(
                        draft.label("caption.channels-excluded"),
                        1,
                        sequence.excluded().stream()
                                .map(plan -> Draft.row(
                                        plan.unit(), name(plan), draft.unit(plan.unit()), show(plan.perBooking())))
                                .toList())
                .say(withoutUnit(draft, sequence))
                .findings("CMO-SEQ", "CMO-NEG")
                .showing(
                        "channel-sequence",
                        "channel-per-booking",
                        "channel-monthly",
                        "channel-score",
                        "channel-payback",
                        "channel-wave",
                        "break-even-units")
                .section();
    }

    private static Table.TableRow row(Draft draft, ChannelPlan plan) {
        Text needs =
                plan.needs().map(words -> Text.quote(words, plan.sources())).orElse(Text.EMPTY);
        return Draft.row(
                plan.unit(),
                name(plan),
                show(Quantity.count(plan.wave(), plan.sources())),
                Format.MONEY0.text(plan.monthly()),
                show(plan.hours()),
                Format.TENTHS.text(plan.score()),
                needs,
                show(plan.perBooking()),
                Format.TENTHS.text(plan.payback()),
                show(breakEven(draft, plan)),
                draft.unit(plan.unit()));
    }

    /** Sales a month that pay the unit's fixed costs if all come from there. */
    private static Quantity breakEven(Draft draft, ChannelPlan plan) {
        return draft.analysis()
                .figures()
                .quantity("break-even-units@" + plan.unit() + "[" + plan.channel() + "]", Type.COUNT);
    }

    private static Text withoutUnit(Draft draft, ChannelSequence sequence) {
        List<Text> channels = sequence.channels().stream()
                .filter(plan -> plan.unit().equals(Unit.PORTFOLIO))
                .map(ChannelSequenceSection::name)
                .toList();
        return channels.isEmpty()
                ? Text.EMPTY
                : draft.sentence("SEQ-NO-UNIT", Facts.none().with("channels", channels));
    }

    private static Text name(ChannelPlan plan) {
        return Text.quote(plan.channel(), plan.sources());
    }
}
