package dev.quarterdeck.briefing;

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

/** The difference of one key figure from an earlier report, as a reader of both would reckon it from what was shown. */
final class Delta {

    private final Wording wording;
    private final Figures now;
    private final Optional<PastReport> then;

    Delta(Wording wording, Figures now, Optional<PastReport> then) {
        this.wording = wording;
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
            return Optional.of(words(ref, value.get(), kpi.format()));
        }
        Optional<BigDecimal> before = ref.in(then.get()).map(number -> shown(kpi.format(), number));
        Optional<BigDecimal> after = quantity.mid().map(number -> shown(kpi.format(), number));
        if (before.isEmpty() || after.isEmpty()) {
            boolean newlyKnown = after.isPresent();
            return Optional.of(said(newlyKnown ? "delta.was-unknown" : "delta.unknown", Tone.MUTED));
        }
        String was = ref.shownIn(then.get(), kpi.format(), quantity.unit()).orElseThrow();
        boolean bounded = quantity.bound() != Bound.EXACT || Bound.of(was) != Bound.EXACT;
        return Optional.of(
                bounded
                        ? before(was, kpi.format().show(quantity.midpoint()), quantity)
                        : difference(kpi, quantity, after.get().subtract(before.get())));
    }

    private Change words(FigureRef ref, Value value, Format format) {
        Optional<String> before = then.orElseThrow().figure(ref.key()).map(PastReport.PastFigure::display);
        if (before.isEmpty()) {
            return said("delta.was-unknown", Tone.MUTED);
        }
        return before(before.get(), format.show(value), value);
    }

    /** Nothing can be reckoned from words, nor from one side of the truth. */
    private Change before(String was, String shown, Value value) {
        return was.equals(shown)
                ? said("delta.unchanged", Tone.PLAIN)
                : new Change(
                        wording.label("delta.was").and(Text.label(" ")).and(Text.quote(was, value.sources())),
                        Tone.PLAIN);
    }

    private Change difference(Kpi kpi, Quantity quantity, BigDecimal difference) {
        if (difference.signum() == 0) {
            return said("delta.unchanged", Tone.PLAIN);
        }
        String sign = difference.signum() > 0 ? "+" : "";
        Text text = Text.figure(sign + bare(kpi.format(), difference), quantity.sources());
        String suffix = kpi.delta().map(d -> d.suffix()).orElse("");
        return new Change(suffix.isEmpty() ? text : text.and(Text.label(" " + suffix)), tone(kpi.better(), difference));
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
        return new Change(wording.label(label), tone);
    }
}
