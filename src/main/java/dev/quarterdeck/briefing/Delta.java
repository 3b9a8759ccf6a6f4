package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective.Better;
import dev.quarterdeck.framework.Perspective.Kpi;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.section.Tile.Change;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The difference of one key figure from an earlier report, as a reader of both would reckon it from what was shown. */
final class Delta {

    private final Wording wording;
    private final String perspective;
    private final Figures now;
    private final Optional<PastReport> then;

    Delta(Wording wording, String perspective, Figures now, Optional<PastReport> then) {
        this.wording = wording;
        this.perspective = perspective;
        this.now = now;
        this.then = then;
    }

    Optional<Change> of(Kpi kpi) {
        FigureRef ref = KeyFigure.compares(kpi);
        Optional<Value> value = ref.in(now);
        boolean known = value.filter(one -> !kpi.format().show(one).equals(Format.UNKNOWN))
                .isPresent();
        boolean wasKnown = then.flatMap(ref::in).isPresent();
        if (value.isEmpty() || (!known && !wasKnown)) {
            return Optional.empty();
        }
        if (then.isEmpty()) {
            return Optional.of(said("delta.first", Tone.PLAIN));
        }
        if (!(value.get() instanceof Quantity quantity)) {
            return Optional.of(words(kpi, ref, value.get()));
        }
        Optional<BigDecimal> before = ref.in(then.get()).map(number -> shown(kpi.format(), number));
        Optional<BigDecimal> after = quantity.mid().map(number -> shown(kpi.format(), number));
        if (before.isEmpty()) {
            return Optional.of(fresh(kpi, quantity));
        }
        String was = ref.shownIn(then.get(), kpi.format(), quantity.unit()).orElseThrow();
        if (after.isEmpty()) {
            return Optional.of(new Change(wording.label("delta.unknown"), Tone.MUTED, told(kpi, Text.EMPTY, was)));
        }
        boolean bounded = quantity.bound() != Bound.EXACT || Bound.of(was) != Bound.EXACT;
        return Optional.of(
                bounded
                        ? before(kpi, was, quantity.midpoint())
                        : difference(kpi, was, quantity, after.get().subtract(before.get())));
    }

    private Change words(Kpi kpi, FigureRef ref, Value value) {
        Optional<String> before = then.orElseThrow().figure(ref.key()).map(PastReport.PastFigure::display);
        return before.map(was -> before(kpi, was, value)).orElseGet(() -> fresh(kpi, value));
    }

    private Change fresh(Kpi kpi, Value value) {
        Text unknown = wording.label("delta.was-unknown");
        return new Change(
                unknown, Tone.MUTED, told(kpi, kpi.format().text(value), facts -> facts.with("same", unknown)));
    }

    /** Nothing can be reckoned from words, nor from one side of the truth. */
    private Change before(Kpi kpi, String was, Value value) {
        return was.equals(kpi.format().show(value))
                ? said("delta.unchanged", Tone.PLAIN)
                : new Change(
                        wording.label("delta.was").and(Text.label(" ")).and(Text.quote(was, value.sources())),
                        Tone.PLAIN,
                        told(kpi, kpi.format().text(value), was));
    }

    private Change difference(Kpi kpi, String was, Quantity quantity, BigDecimal difference) {
        if (difference.signum() == 0) {
            return said("delta.unchanged", Tone.PLAIN);
        }
        String sign = difference.signum() > 0 ? "+" : "";
        Text text = Text.figure(sign + bare(kpi.format(), difference), quantity.sources());
        String suffix = kpi.delta().map(d -> d.suffix()).orElse("");
        return new Change(
                suffix.isEmpty() ? text : text.and(Text.label(" " + suffix)),
                tone(kpi.better(), difference),
                told(kpi, kpi.format().text(quantity.midpoint()), was));
    }

    private Text told(Kpi kpi, Text shown, String was) {
        Text before = Text.figure(was, then.orElseThrow().rests(perspective));
        return told(kpi, shown, facts -> facts.with("before", before));
    }

    /** What is shown now, and what was. */
    private Text told(Kpi kpi, Text shown, UnaryOperator<Facts> before) {
        String suffix = kpi.delta().map(d -> d.suffix()).orElse("");
        Facts facts = Facts.none()
                .with("label", KeyFigure.compared(kpi, wording))
                .with("now", shown)
                .with("noun", Text.label(suffix));
        return wording.say("CHG-FIGURE", before.apply(facts));
    }

    private static Tone tone(Better better, BigDecimal difference) {
        return switch (better) {
            case NEITHER -> Tone.PLAIN;
            case UP -> difference.signum() > 0 ? Tone.GOOD : Tone.BAD;
            case DOWN -> difference.signum() < 0 ? Tone.GOOD : Tone.BAD;
        };
    }

    /** The number that the reader saw. Differences are taken of these, so that they add up on paper. */
    private static BigDecimal shown(Format format, BigDecimal number) {
        return new BigDecimal(bare(format, number).replace(",", ""));
    }

    /** Without currency, suffix and per cent sign. */
    private static String bare(Format format, BigDecimal number) {
        Format plain = switch (format) {
            case MONEY0, MONEY_K, MONEY_K1 -> Format.INT;
            case MONEY -> Format.NUMBER;
            default -> format;
        };
        return plain.number(number, "").replace("%", "");
    }

    private Change said(String label, Tone tone) {
        return new Change(wording.label(label), tone, Text.EMPTY);
    }
}
