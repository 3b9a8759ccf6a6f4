package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.market.Benchmark;
import dev.quarterdeck.analysis.market.EmailList;
import dev.quarterdeck.analysis.market.EmailList.Measure;
import dev.quarterdeck.analysis.market.EmailList.Step;
import dev.quarterdeck.analysis.market.Readiness;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a message to the whole list may bring, on which assumptions, and what must be so before it is sent. */
final class EmailListSection implements SectionBuilder {

    @Override
    public String id() {
        return "email-list";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        for (EmailList list : draft.analysis().market().lists()) {
            Text unit = draft.unit(list.unit()).and(Text.label(": "));
            draft.say(List.of(value(draft, list), draft.sentence("EMAIL-LAST", past(list))))
                    .table(unit.and(draft.label("caption.email-steps")), 0, steps(draft, list))
                    .table(unit.and(draft.label("caption.email-results")), 1, results(list))
                    .table(unit.and(draft.label("caption.email-readiness")), 2, readiness(draft, list));
        }
        return draft.findings("CMO-BOUNCE", "CMO-BENCH")
                .showing(figure -> figure.key().id().startsWith("list-"))
                .section();
    }

    private static Text value(Draft draft, EmailList list) {
        Facts unit = Facts.none().with("unit", draft.unit(list.unit()));
        if (list.value().isKnown()) {
            return draft.sentence(
                    "EMAIL-VALUE", unit.with("contacts", list.contacts()).with("value", list.value()));
        }
        List<Text> missing = new ArrayList<>();
        if (!list.contacts().isKnown()) {
            missing.add(draft.label("email.contacts"));
        }
        list.unknownSteps().forEach(step -> missing.add(draft.label("email." + step.id())));
        return draft.sentence("EMAIL-UNKNOWN", unit.with("missing", missing));
    }

    private static Facts past(EmailList list) {
        return Facts.of("date", list.past().last())
                .with("n", list.past().sales())
                .with("revenue", list.past().revenue());
    }

    private static List<Table.TableRow> steps(Draft draft, EmailList list) {
        return List.of(
                row(draft, list, "email.contacts", list.contacts()),
                row(draft, list, Step.DELIVERY),
                row(draft, list, "email.delivered", list.after(Step.DELIVERY)),
                row(draft, list, Step.OPEN),
                row(draft, list, Step.CLICK),
                row(draft, list, Step.BOOKING),
                row(draft, list, "email.bookings", list.after(Step.BOOKING).as(Type.NUMBER)),
                row(draft, list, Step.ORDER),
                Draft.row(
                        Optional.of(list.unit()),
                        Table.Weight.TOTAL,
                        List.of(
                                draft.label("email.value"),
                                Format.MONEY0.text(list.value().lowEnd()),
                                Format.MONEY0.text(list.value().highEnd()),
                                Text.EMPTY)),
                row(draft, list, "email.per-contact", list.perContact()),
                row(draft, list, "email.cost", list.cost()));
    }

    private static Table.TableRow row(Draft draft, EmailList list, Step step) {
        Measure measure = list.of(step);
        return new Table.TableRow(
                Optional.of(list.unit()),
                Table.Weight.BODY,
                List.of(
                        Cell.of(draft.label("email." + step.id())),
                        Cell.of(show(measure.low())),
                        Cell.of(show(measure.high())),
                        benchmark(measure)));
    }

    private static Table.TableRow row(Draft draft, EmailList list, String label, Quantity amount) {
        return Draft.row(list.unit(), draft.label(label), show(amount.lowEnd()), show(amount.highEnd()), Text.EMPTY);
    }

    /** The band, with who says so and when; nothing where the site has none. */
    private static Cell benchmark(Measure measure) {
        return measure.benchmark()
                .map(band -> new Cell(words(band), measure.exceedsItsBenchmark() ? Tone.BAD : Tone.PLAIN))
                .orElse(Cell.of(Text.EMPTY));
    }

    private static Text words(Benchmark band) {
        Text span = band.from().isKnown()
                ? show(band.from()).and(Text.label("–")).and(show(band.to()))
                : Text.label("≤ ").and(show(band.to()));
        return span.and(Text.label(" ("))
                .and(Text.standard(band.source() + ", " + band.asOf()))
                .and(Text.label(")"));
    }

    private static List<Table.TableRow> results(EmailList list) {
        return list.past().results().stream()
                .map(row -> Draft.row(
                        list.unit(),
                        Text.quote(row.text("kpi").orElse(""), row.sources()),
                        show(value(row)),
                        show(row.day("asof"))))
                .toList();
    }

    private static Quantity value(Row row) {
        return row.quantity("current", Type.NUMBER);
    }

    private static List<Table.TableRow> readiness(Draft draft, EmailList list) {
        return list.checks().stream()
                .map(check -> new Table.TableRow(
                        Optional.of(list.unit()),
                        Table.Weight.BODY,
                        List.of(
                                Cell.of(Text.name(check.row()
                                        .text("title")
                                        .orElse(check.row().key()))),
                                new Cell(draft.label("ready." + check.state().id()), tone(check.state())),
                                Cell.of(draft.sentence(check.sentence(), check.facts())),
                                Cell.of(Text.standard(
                                        check.row().text("standard").orElse(Format.UNKNOWN))))))
                .toList();
    }

    private static Tone tone(Readiness.State state) {
        return switch (state) {
            case READY -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case OPEN -> Tone.CAUTION;
        };
    }
}
