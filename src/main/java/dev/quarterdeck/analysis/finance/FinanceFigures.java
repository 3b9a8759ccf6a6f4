package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import dev.quarterdeck.value.Word;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the results, so that other analyses, later editions and reports find them. */
final class FinanceFigures {

    private static final String ALL = Unit.PORTFOLIO;

    private final Portfolio portfolio;
    private final Quantity months;
    private final Map<Figure.Key, Figure> figures = new LinkedHashMap<>();

    FinanceFigures(Portfolio portfolio) {
        this.portfolio = portfolio;
        this.months = portfolio.frameworks().thresholds().of("trailing-months");
    }

    List<Figure> all() {
        return List.copyOf(figures.values());
    }

    /** Of two rows that share a name the first keeps it: a figure has one value. */
    private void add(Figure figure) {
        figures.putIfAbsent(figure.key(), figure);
    }

    private void add(String id, String unit, Value value) {
        add(Figure.of(id, unit, value));
    }

    private void part(String id, String unit, String of, Value value) {
        add(Figure.of(id, unit, of, value));
    }

    void burn(Burn burn) {
        Sources limit = months.sources();
        add("window-months", ALL, months.as(Type.COUNT));
        add("last-month", ALL, Day.month(Kind.DERIVED, portfolio.lastMonth().atDay(1), limit));
        add("recorded-months", ALL, burn.recorded());
        add("gross-burn", ALL, burn.gross());
        add("gross-burn-mid", ALL, burn.gross().midpoint());
        Wording wording = portfolio.frameworks().wording();
        add("burn-basis", ALL, word(wording.label("basis." + burn.basis().id()).plain(), burn.gross()));
        for (UnitCosts unit : burn.units()) {
            add("fixed-costs", unit.unit(), unit.costs());
        }
        burn.silent().forEach(unit -> add("fixed-costs", unit, Burn.unstated(portfolio, unit)));
        burn.excluded().stream()
                .map(Burn.Excluded::costs)
                .filter(costs -> costs.costs().isKnown())
                .forEach(costs -> add("fixed-costs", costs.unit(), costs.costs()));
    }

    private static Word word(String text, Value basis) {
        return basis.isKnown() ? Word.derived(text, basis.sources()) : Word.missing(basis.sources());
    }

    void flows(Receipts receipts, DirectCosts direct, Cash cash, Runway runway) {
        receipts.months().forEach(month -> part("receipts", ALL, month.month().toString(), month.gross()));
        add("avg-receipts", ALL, receipts.average());
        add("direct-costs", ALL, direct.total());
        for (DirectCosts.Sold sold : direct.units()) {
            part("direct-costs", sold.unit(), sold.unit().equals(ALL) ? "unassigned" : "", sold.monthly());
            add("direct-costs-window", sold.unit(), sold.window());
        }
        Figure balance = Figure.of("cash", ALL, cash.total());
        add(cash.day().flatMap(Day::date).map(balance::asOf).orElse(balance));
        add("net-burn", ALL, runway.netBurn());
        add("runway", ALL, runway.months());
        add("runway-basis", ALL, basis(runway));
        add("runway-end", ALL, runway.end());
    }

    private static Word basis(Runway runway) {
        Sources sources = runway.months().sources();
        return sources.isEmpty()
                ? Word.missing(sources)
                : Word.derived(runway.basis().id(), sources);
    }

    void economics(Economics economics, Plan plan, Sales sales) {
        economics.contributions().forEach((unit, known) -> add("contribution-ratio", unit, known.ratio()));
        economics.units().forEach(sale -> sale(sale, plan));
        economics.lead().ifPresent(this::lead);
        for (Unit unit : portfolio.units()) {
            for (YearMonth month : portfolio.trailing().months()) {
                part("units-sold", unit.id(), month.toString(), sales.count(unit.id(), month));
            }
            add("units-sold", unit.id(), sales.count(unit.id(), portfolio.lastMonth()));
        }
    }

    private void sale(UnitEconomics sale, Plan plan) {
        String unit = sale.unit();
        Quantity revenue = sale.breakEvenRevenue();
        add("price", unit, sale.price());
        add("contribution", unit, sale.contribution());
        add("break-even-units", unit, sale.breakEven().units());
        add("break-even-quotient", unit, sale.breakEven().quotient());
        add("break-even-revenue", unit, revenue);
        for (UnitEconomics.Channel channel : sale.channels()) {
            part("contribution", unit, channel.name(), channel.contribution());
            part("break-even-units", unit, channel.name(), channel.breakEven().units());
            part(
                    "break-even-quotient",
                    unit,
                    channel.name(),
                    channel.breakEven().quotient());
        }
        Optional<Plan.Month> reached = plan.firstReaching(unit, revenue);
        add("charters-target-break-even-month", unit, month(reached, plan.months()));
    }

    private void lead(UnitEconomics sale) {
        Sources price = sale.price().sources();
        Wording wording = portfolio.frameworks().wording();
        add("lead-unit", ALL, Word.derived(portfolio.name(sale.unit()), price));
        add("lead-noun", ALL, Word.derived(wording.plural(sale.noun()), price));
        add("lead-contribution", ALL, sale.contribution());
        add("lead-fixed", ALL, sale.fixed());
        add("lead-break-even", ALL, sale.breakEven().units());
        add("lead-break-even-quotient", ALL, sale.breakEven().quotient());
        add("lead-sold", ALL, sale.sold());
    }

    void plan(Plan plan) {
        for (Plan.Month month : plan.months()) {
            String name = month.month().toString();
            part("target", ALL, name, month.target());
            month.targets().forEach((unit, target) -> part("target", unit, name, target));
            part("portfolio-result", ALL, name, month.result());
        }
        plan.quarters().forEach((name, quarter) -> part("quarter-result", ALL, name, quarter.result()));
        add("first-profit-month", ALL, month(plan.firstProfit(), plan.months()));
        add("sustained-profit-month", ALL, month(plan.sustainedProfit(), plan.months()));
        Quantity unknown = Quantity.missing(Type.MONEY, results(plan.months()));
        add("plan-low", ALL, plan.low().map(Plan.Month::cash).orElse(unknown));
        add("plan-low-month", ALL, month(plan.low(), plan.months()));
    }

    /** A month that was chosen among others rests on all their results. */
    static Day month(Optional<Plan.Month> chosen, List<Plan.Month> among) {
        return chosen.map(month -> Day.month(Kind.DERIVED, month.month().atDay(1), results(among)))
                .orElseGet(() -> Day.missing(Type.MONTH, results(among)));
    }

    private static Sources results(List<Plan.Month> months) {
        return Sources.union(
                months.stream().map(month -> month.result().sources()).toList());
    }

    void capital(Capital capital) {
        for (Capital.Tier tier : capital.tiers()) {
            tier.items().forEach(this::initiative);
            Sources rows = Sources.union(
                    tier.items().stream().map(item -> item.row().sources()).toList());
            if (!rows.isEmpty()) {
                part("capital-gate", ALL, tier.id(), Word.derived(tier.isClosed() ? "closed" : "open", rows));
            }
        }
    }

    private void initiative(Initiative item) {
        part(
                "capital-tier",
                ALL,
                item.id(),
                Word.derived(item.tier(), item.row().sources()));
        part("capital-net", ALL, item.id(), item.net());
        add(Figure.of("capital-payback", ALL, item.id(), item.payback()).in(Format.TENTHS));
    }

    void milestones(List<Milestone> milestones) {
        for (Milestone milestone : milestones) {
            part("milestone-due", milestone.unit(), milestone.key(), milestone.due());
            part("milestone-current", milestone.unit(), milestone.key(), milestone.current());
            part("milestone-progress", milestone.unit(), milestone.key(), milestone.progress());
        }
    }
}
