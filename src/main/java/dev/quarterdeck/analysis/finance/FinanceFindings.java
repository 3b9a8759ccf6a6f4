package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules on burn, cash, break-even, plan and capital. */
record FinanceFindings(
        Portfolio portfolio,
        Burn burn,
        Cash cash,
        Runway runway,
        Economics economics,
        Plan plan,
        Capital capital,
        List<Milestone> milestones) {

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        planLow().ifPresent(findings::add);
        economics.units().stream()
                .filter(UnitEconomics::losesOnEachSale)
                .map(this::negative)
                .forEach(findings::add);
        runwayEnd().ifPresent(findings::add);
        burn.units().forEach(unit -> variance(unit).ifPresent(findings::add));
        tiers().ifPresent(findings::add);
        channels().ifPresent(findings::add);
        cash.stalest().map(this::oldCash).ifPresent(findings::add);
        return findings;
    }

    private Frameworks frameworks() {
        return portfolio.frameworks();
    }

    private Finding onPortfolio(String rule, Facts facts) {
        return Finding.of(frameworks(), rule, Unit.PORTFOLIO, facts, List.of());
    }

    private Finding onUnit(String rule, String unit, Facts facts) {
        Facts named = facts.with("unit", Text.name(portfolio.name(unit)));
        return Finding.of(frameworks(), rule, unit, named, List.of(unit));
    }

    /** The plan itself runs out of cash. */
    private Optional<Finding> planLow() {
        return plan.low()
                .filter(month -> month.cash().mid().orElseThrow().signum() < 0)
                .map(month -> onPortfolio("FIN-PLANLOW", lowest(month)));
    }

    private Facts lowest(Plan.Month month) {
        return Facts.of("low", month.cash())
                .with(
                        "lowMonth",
                        Day.month(
                                Kind.DERIVED,
                                month.month().atDay(1),
                                month.cash().sources()));
    }

    /** Cash is gone before the last open milestone. */
    private Optional<Finding> runwayEnd() {
        Optional<Day> due = Milestone.lastOpen(milestones).map(Milestone::due);
        return due.filter(day -> runway.end()
                        .date()
                        .filter(end -> end.isBefore(day.date().orElseThrow()))
                        .isPresent())
                .map(day -> plan.low()
                        .map(this::lowest)
                        .orElse(Facts.none())
                        .with("end", runway.end())
                        .with("due", day))
                .map(facts -> onPortfolio("FIN-RUNEND", facts));
    }

    private Finding negative(UnitEconomics sale) {
        Quantity loss = Quantity.derived(
                Type.MONEY,
                Range.of(sale.contribution().mid().orElseThrow().negate()),
                sale.contribution().sources());
        return onUnit("FIN-NEGCM", sale.unit(), Facts.of("cm", loss));
    }

    /** What was spent differs from the model by more than the limit. */
    private Optional<Finding> variance(UnitCosts unit) {
        Quantity limit = frameworks().thresholds().of("variance-limit");
        return unit.variance()
                .mid()
                .filter(share -> share.abs().compareTo(limit.mid().orElseThrow()) > 0)
                .map(share -> onUnit(
                        "FIN-VAR",
                        unit.unit(),
                        Facts.of("actual", unit.actual())
                                .with("modelled", unit.modelled().midpoint())
                                .with("variance", unit.variance())));
    }

    private Optional<Finding> tiers() {
        Wording wording = frameworks().wording();
        List<Initiative> differing = capital.initiatives().stream()
                .filter(item -> !item.stated().isEmpty() && !item.stated().equals(item.tier()))
                .toList();
        if (differing.isEmpty()) {
            return Optional.empty();
        }
        List<Text> items = differing.stream()
                .map(item -> wording.say(
                        "CAP-TIER-ITEM",
                        Facts.none()
                                .with("id", Text.id(item.id()))
                                .with(
                                        "stated",
                                        Text.quote(item.stated(), item.row().sources()))
                                .with("computed", wording.label("tier." + item.tier()))))
                .toList();
        return Optional.of(onPortfolio("CAP-TIER", Facts.none().with("items", items)));
    }

    private Optional<Finding> channels() {
        boolean several = economics.units().size() > 1;
        List<Text> list = new ArrayList<>();
        for (UnitEconomics sale : economics.units()) {
            for (UnitEconomics.Channel channel : sale.channels()) {
                Facts facts = Facts.none()
                        .with("channel", Text.name(channel.name()))
                        .with("be", channel.breakEven().units().midpoint());
                Facts all = several ? facts.with("unit", Text.name(portfolio.name(sale.unit()))) : facts;
                frameworks().wording().sayIfKnown("CHANNEL-BREAK-EVEN", all).ifPresent(list::add);
            }
        }
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(onPortfolio("FIN-BE-CH", Facts.none().with("list", list)));
    }

    private Finding oldCash(Cash.Account account) {
        Facts facts = Facts.none().with("account", Text.name(account.name()));
        Sources sources = account.day().sources().and(account.balance().sources());
        Facts dated = account.age()
                .map(age -> facts.with("date", account.day())
                        .with("age", Quantity.derived(Type.DAYS, Range.of(age), sources)))
                .orElse(facts);
        return onPortfolio("DQ-CASHOLD", dated).restingOn(sources);
    }
}
