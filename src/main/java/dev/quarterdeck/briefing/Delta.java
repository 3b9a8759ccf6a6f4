package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Perspective;
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
import java.util.List;
import java.util.Optional;

/** The difference of one key figure from an earlier report, as a reader of both would reckon it from what was shown. */
final class Delta {

    private final Wording wording;
    private final String perspective;
    private final Figures now;
    private final Optional<PastReport> then;
    private final Named named;

    Delta(Wording wording, String perspective, Figures now, Optional<PastReport> then, Named named) {
        this.wording = wording;
        this.perspective = perspective;
        this.now = now;
        this.then = then;
        this.named = named;
    }

    Optional<Change> of(Kpi kpi) {
        Text is = KeyFigure.shown(kpi, ref -> ref.in(now));
        if (then.isEmpty()) {
            return KeyFigure.isUnknown(is) ? Optional.empty() : Optional.of(said("delta.first"));
        }
        PastReport past = then.get();
        Text was = KeyFigure.shown(kpi, ref -> before(ref, past));
        if (KeyFigure.isUnknown(is)) {
            return KeyFigure.isUnknown(was) ? Optional.empty() : Optional.of(lost(kpi, was));
        }
        if (KeyFigure.isUnknown(was)) {
            return Optional.of(found(kpi, is));
        }
        if (alike(is, was)) {
            return Optional.of(ends(kpi, past).orElseGet(() -> said("delta.unchanged")));
        }
        return Optional.of(difference(kpi, past).orElseGet(() -> changed("delta.was", was, kpi, is, was)));
    }

    private Optional<Value> before(FigureRef ref, PastReport past) {
        return ref.in(past, now, past.rests(perspective));
    }

    private static boolean alike(Text one, Text other) {
        return one.plain().equals(other.plain());
    }

    /** With what it lacks; where no note leaves that open, with how it is made. */
    private Change lost(Kpi kpi, Text was) {
        FigureRef compared = KeyFigure.compares(kpi);
        List<Text> missing = compared.in(now).map(named::unstated).orElse(List.of());
        Facts facts = Facts.none()
                .with("label", kpi.label())
                .with("before", was)
                .with("missing", missing)
                .with(
                        "formula",
                        missing.isEmpty()
                                ? wording.findLabel("formula." + compared.key().id())
                                        .orElse(Text.EMPTY)
                                : Text.EMPTY);
        return new Change(wording.label("delta.unknown"), Tone.MUTED, wording.say("CHG-LOST", facts), true);
    }

    private Change found(Kpi kpi, Text is) {
        Text unknown = wording.label("delta.was-unknown");
        Facts facts = Facts.none()
                .with("label", kpi.label())
                .with("now", is)
                .with("noun", noun(kpi))
                .with("same", unknown);
        return new Change(unknown, Tone.MUTED, wording.say("CHG-FIGURE", facts), true);
    }

    /** The figure that stands for a range may be what it was while the ends moved, which are not shown. */
    private Optional<Change> ends(Kpi kpi, PastReport past) {
        Text is = KeyFigure.shown(kpi, ref -> whole(kpi, ref).in(now));
        Text was = KeyFigure.shown(kpi, ref -> before(whole(kpi, ref), past));
        return alike(is, was) ? Optional.empty() : Optional.of(changed("delta.range", is, kpi, is, was));
    }

    private static FigureRef whole(Kpi kpi, FigureRef ref) {
        boolean alone = kpi.figures().stream()
                        .filter(name -> FigureRef.parse(name).key().equals(ref.key()))
                        .count()
                == 1;
        return ref.end() == FigureRef.End.MID && alone ? ref.whole() : ref;
    }

    /** Of one number that each was known whole. Of several that moved, or of a range, only where it is said which is meant. */
    private Optional<Change> difference(Kpi kpi, PastReport past) {
        FigureRef compared = KeyFigure.compares(kpi);
        boolean named = !noun(kpi).isEmpty();
        boolean alone = kpi.figures().stream()
                .map(FigureRef::parse)
                .filter(ref -> !ref.equals(compared))
                .allMatch(ref -> shown(kpi, ref.in(now)).equals(shown(kpi, before(ref, past))));
        Optional<Quantity> is = compared.in(now).flatMap(value -> number(kpi, value));
        Optional<Quantity> was = before(compared, past).flatMap(value -> number(kpi, value));
        return (!named && !alone) || is.isEmpty() || was.isEmpty()
                ? Optional.empty()
                : difference(kpi, is.get(), was.get());
    }

    /** What differences are taken of: the middle of a range only under its name. */
    private static Optional<Quantity> number(Kpi kpi, Value value) {
        return Optional.of(value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .filter(quantity ->
                        quantity.bound() == Bound.EXACT && (!noun(kpi).isEmpty() || isPoint(kpi.format(), quantity)))
                .map(Quantity::midpoint)
                .filter(Quantity::isKnown);
    }

    private static String shown(Kpi kpi, Optional<Value> value) {
        return value.map(kpi.format()::show).orElse(Format.UNKNOWN);
    }

    private static boolean isPoint(Format format, Quantity quantity) {
        return quantity.range()
                .filter(range -> bare(format, range.low()).equals(bare(format, range.high())))
                .isPresent();
    }

    private Optional<Change> difference(Kpi kpi, Quantity is, Quantity was) {
        Format format = kpi.format();
        BigDecimal difference = number(format, is).subtract(number(format, was));
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        String sign = difference.signum() > 0 ? "+" : "";
        Text text = Text.figure(sign + bare(format, difference), is.sources());
        return Optional.of(new Change(
                noun(kpi).isEmpty() ? text : text.and(Text.label(" ")).and(noun(kpi)),
                tone(kpi.better(), difference),
                told(KeyFigure.compared(kpi, wording), format.text(is), noun(kpi), format.text(was)),
                false));
    }

    /** Nothing can be reckoned from words, from ranges, nor from one side of the truth. */
    private Change changed(String label, Text shown, Kpi kpi, Text is, Text was) {
        Text text = wording.label(label).and(Text.label(" ")).and(shown);
        return new Change(text, Tone.PLAIN, told(kpi.label(), is, Text.EMPTY, was), false);
    }

    private Text told(Text label, Text is, Text noun, Text was) {
        Facts facts = Facts.none().with("label", label).with("now", is).with("noun", noun);
        return wording.say("CHG-FIGURE", facts.with("before", was));
    }

    private static Text noun(Kpi kpi) {
        return Text.label(kpi.delta().map(Perspective.Delta::suffix).orElse(""));
    }

    private static Tone tone(Better better, BigDecimal difference) {
        return switch (better) {
            case NEITHER -> Tone.PLAIN;
            case UP -> difference.signum() > 0 ? Tone.GOOD : Tone.BAD;
            case DOWN -> difference.signum() < 0 ? Tone.GOOD : Tone.BAD;
        };
    }

    /** The number that the reader saw. Differences are taken of these, so that they add up on paper. */
    private static BigDecimal number(Format format, Quantity exact) {
        return new BigDecimal(bare(format, exact.mid().orElseThrow()).replace(",", ""));
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

    private Change said(String label) {
        return new Change(wording.label(label), Tone.PLAIN, Text.EMPTY, false);
    }
}
