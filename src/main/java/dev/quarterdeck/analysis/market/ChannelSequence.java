package dev.quarterdeck.analysis.market;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which to open channels: what needs nothing first, then by contribution for each hour of work, the scarce resource (theory
 * of constraints).
 *
 * @param channels in that order
 * @param excluded channels where each sale loses money
 */
public record ChannelSequence(List<ChannelPlan> channels, List<ChannelPlan> excluded) {

    private static final Comparator<ChannelPlan> ORDER = Comparator.comparing(
                    (ChannelPlan plan) -> plan.needs().isPresent())
            .thenComparing(plan -> plan.score().mid(), byNumber().reversed())
            .thenComparing(plan -> plan.hours().mid(), byNumber());

    public ChannelSequence {
        channels = List.copyOf(channels);
        excluded = List.copyOf(excluded);
    }

    static ChannelSequence of(Portfolio portfolio, Figures finance) {
        var reader = new ChannelPlans(portfolio, finance);
        List<ChannelPlan> all = reader.plans();
        List<ChannelPlan> ordered =
                all.stream().filter(plan -> !plan.loses()).sorted(ORDER).toList();
        return new ChannelSequence(
                waves(ordered), all.stream().filter(ChannelPlan::loses).toList());
    }

    /** Unknown counts as the least. */
    private static Comparator<Optional<BigDecimal>> byNumber() {
        return Comparator.comparing(number -> number.orElse(new BigDecimal(Long.MIN_VALUE)));
    }

    /** Neighbours that wait for the same thing share a wave. */
    private static List<ChannelPlan> waves(List<ChannelPlan> ordered) {
        List<ChannelPlan> waves = new ArrayList<>();
        int wave = 0;
        Optional<String> before = Optional.empty();
        for (ChannelPlan plan : ordered) {
            boolean together = plan.needs().isPresent() && plan.needs().equals(before);
            wave += together ? 0 : 1;
            before = plan.needs();
            waves.add(plan.inWave(wave));
        }
        return waves;
    }

    /** The channel that loses most on a sale; where it only leaves nothing, no amount is told. */
    Optional<Finding> losing(Portfolio portfolio) {
        return excluded.stream()
                .min(Comparator.comparing(plan -> plan.perBooking().mid().orElseThrow()))
                .map(worst -> {
                    Facts facts = Facts.none().with("channel", name(worst));
                    Facts more = excluded.size() == 1 ? facts : facts.with("more", others(excluded.size() - 1));
                    return Finding.of(
                            portfolio.frameworks(),
                            "CMO-NEG",
                            Unit.PORTFOLIO,
                            worst.perBooking().midpoint().isZero() ? more : more.with("amount", loss(worst)),
                            excluded.stream().map(ChannelPlan::unit).distinct().toList());
                });
    }

    private Quantity others(int number) {
        return Quantity.count(
                number,
                Sources.union(excluded.stream().map(ChannelPlan::sources).toList()));
    }

    private static Quantity loss(ChannelPlan plan) {
        Quantity gain = plan.perBooking().midpoint();
        return Quantity.derived(gain.type(), Range.of(gain.mid().orElseThrow().negate()), gain.sources())
                .inCurrency(gain.unit());
    }

    /** The channel to open first. */
    Optional<Finding> first(Portfolio portfolio) {
        return channels.stream()
                .filter(plan -> plan.score().isKnown())
                .findFirst()
                .map(plan -> Finding.of(
                        portfolio.frameworks(),
                        "CMO-SEQ",
                        Unit.PORTFOLIO,
                        Facts.of("monthly", plan.monthly())
                                .with("hours", plan.hours())
                                .with("score", plan.score())
                                .with("channel", name(plan)),
                        List.of(plan.unit())));
    }

    private static Text name(ChannelPlan plan) {
        return Text.of(Run.Role.NAME, plan.channel(), plan.sources());
    }

    /** Channels by wave: those of one wave with a stroke between, waves with an arrow. */
    public Word inWords() {
        StringBuilder words = new StringBuilder();
        int wave = 0;
        for (ChannelPlan plan : channels) {
            words.append(words.isEmpty() ? "" : plan.wave() == wave ? "/" : " > ")
                    .append(plan.channel());
            wave = plan.wave();
        }
        return channels.isEmpty() ? Word.missing(Sources.none()) : Word.derived(words.toString(), ranked());
    }

    /** A place in the order rests on what all are ranked by. */
    private Sources ranked() {
        return Sources.union(channels.stream()
                .map(plan -> plan.sources().and(plan.score().sources()))
                .toList());
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("channel-sequence", Unit.PORTFOLIO, inWords()));
        Sources ranked = ranked();
        Set<String> seen = new HashSet<>();
        for (ChannelPlan plan : channels) {
            if (!seen.add(plan.unit() + "\n" + plan.channel())) {
                continue;
            }
            figures.add(Figure.of("channel-per-booking", plan.unit(), plan.channel(), plan.perBooking()));
            figures.add(Figure.of("channel-monthly", plan.unit(), plan.channel(), plan.monthly())
                    .in(Format.MONEY0));
            figures.add(Figure.of("channel-score", plan.unit(), plan.channel(), plan.score()));
            figures.add(Figure.of("channel-payback", plan.unit(), plan.channel(), plan.payback())
                    .in(Format.TENTHS));
            figures.add(Figure.of("channel-wave", plan.unit(), plan.channel(), Quantity.count(plan.wave(), ranked)));
        }
        return figures;
    }
}
