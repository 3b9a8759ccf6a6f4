package dev.quarterdeck.analysis.market;

import dev.quarterdeck.analysis.market.EmailList.Measure;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the portfolio reaches buyers: where it is listed and where to list next, what its e-mail lists may bring, where its funnels lose
 * people, and what it does to be found nearby.
 */
public record Market(
        ChannelMatrix matrix,
        ChannelSequence sequence,
        List<EmailList> lists,
        List<Funnel> funnels,
        List<LocalSearch> local,
        List<Finding> findings) {

    public Market {
        lists = List.copyOf(lists);
        funnels = List.copyOf(funnels);
        local = List.copyOf(local);
        findings = List.copyOf(findings);
    }

    /**
     * The market of a portfolio.
     *
     * @param finance the figures of unit economics: {@code contribution} and {@code price} of the units that sell
     */
    public static Market of(Portfolio portfolio, Figures finance) {
        ChannelMatrix matrix = ChannelMatrix.of(portfolio);
        ChannelSequence sequence = ChannelSequence.of(portfolio, finance);
        List<EmailList> lists = new EmailLists(portfolio).read();
        List<Funnel> funnels = Funnel.of(portfolio);
        List<Finding> findings = new ArrayList<>();
        matrix.stale(portfolio).ifPresent(findings::add);
        sequence.losing(portfolio).ifPresent(findings::add);
        sequence.first(portfolio).ifPresent(findings::add);
        lists.forEach(list -> bouncing(portfolio, list).ifPresent(findings::add));
        lists.forEach(list -> hopeful(portfolio, list).ifPresent(findings::add));
        funnels.forEach(funnel -> funnel.rising(portfolio).ifPresent(findings::add));
        return new Market(matrix, sequence, lists, funnels, new LocalSearches(portfolio).read(matrix), findings);
    }

    /** CMO-BOUNCE: at the assumed delivery rate so many messages fail that the provider would look into it. */
    private static Optional<Finding> bouncing(Portfolio portfolio, EmailList list) {
        Quantity limit = portfolio.frameworks().thresholds().of("ses-bounce-review");
        boolean tooMany = list.undelivered().isPositive()
                && ReadinessChecks.below(list.lossRate(), limit) == Readiness.State.FAILED;
        Facts facts =
                Facts.of("n", list.undelivered()).with("rate", list.lossRate()).with("limit", limit);
        return tooMany
                ? Optional.of(
                        Finding.of(portfolio.frameworks(), "CMO-BOUNCE", list.unit(), facts, List.of(list.unit())))
                : Optional.empty();
    }

    /** CMO-BENCH: a rate above the band that the site's own table has from a source. */
    private static Optional<Finding> hopeful(Portfolio portfolio, EmailList list) {
        List<Measure> above =
                list.measures().stream().filter(Measure::exceedsItsBenchmark).toList();
        return above.stream().findFirst().map(first -> {
            Facts facts = Facts.of("rate", first.high())
                    .with("limit", first.benchmark().orElseThrow().to())
                    .with(
                            "measure",
                            portfolio
                                    .frameworks()
                                    .wording()
                                    .label("email." + first.step().id()));
            Facts all = above.size() == 1
                    ? facts
                    : facts.with(
                            "more",
                            Quantity.count(above.size() - 1, first.span().sources()));
            return Finding.of(portfolio.frameworks(), "CMO-BENCH", list.unit(), all, List.of(list.unit()));
        });
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(matrix.figures());
        figures.addAll(sequence.figures());
        figures.add(total("list-contacts", Type.COUNT, lists, EmailList::contacts));
        figures.add(total("list-value", Type.MONEY, lists, EmailList::value).in(Format.MONEY_K));
        figures.add(total("list-checks", Type.COUNT, lists, EmailList::checked));
        figures.add(total("list-unsettled", Type.COUNT, lists, EmailList::unsettled));
        // A list of the portfolio itself is told by the totals.
        Set<Figure.Key> made = figures.stream().map(Figure::key).collect(Collectors.toSet());
        lists.stream()
                .flatMap(list -> list.figures().stream())
                .filter(figure -> !made.contains(figure.key()))
                .forEach(figures::add);
        funnels.forEach(funnel -> figures.addAll(funnel.figures()));
        figures.add(Funnel.overall(funnels));
        List<LocalSearch> counted =
                local.stream().filter(search -> !search.tasks().isEmpty()).toList();
        counted.forEach(search -> figures.addAll(search.figures()));
        figures.add(total("seo-done", Type.COUNT, counted, LocalSearch::done));
        figures.add(total("seo-tasks", Type.COUNT, counted, LocalSearch::all));
        return figures;
    }

    private static <T> Figure total(String id, Type type, List<T> parts, Function<T, Quantity> part) {
        return Figure.of(
                id, Unit.PORTFOLIO, Quantity.sum(type, parts.stream().map(part).toList()));
    }
}
