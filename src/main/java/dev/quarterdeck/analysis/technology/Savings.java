package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What last month's bill would have been lower by.
 *
 * @param opportunities in the order of the rules
 * @param total missing when nothing has an amount
 * @param share of the bill, in per cent
 */
public record Savings(List<Opportunity> opportunities, Quantity total, Quantity share) {

    /** The order matters: what an earlier rule spares, a later one cannot spare again. */
    private static final List<CostRule> RULES = List.of(
            new IdleNatGateway(),
            new OversizedMemory(),
            new UncompressedStorage(),
            new UncompressedTransfer(),
            new OldGeneration(),
            new Unattached(),
            new EndlessLogs(),
            new DuplicateTrails(),
            new IdleCapacity(),
            new UnusedSecrets(),
            new WidePriceClass(),
            new NoLifecycle(),
            new SilentZone());

    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    public Savings {
        opportunities = List.copyOf(opportunities);
    }

    static Savings of(Bill bill, Quantity lastMonth) {
        Map<String, Quantity> left = new LinkedHashMap<>();
        List<Opportunity> opportunities = new ArrayList<>();
        RULES.forEach(rule -> opportunity(bill, rule, left).ifPresent(opportunities::add));
        Quantity total = Quantity.sum(
                Type.MONEY,
                opportunities.stream()
                        .map(Opportunity::saving)
                        .filter(Quantity::isKnown)
                        .toList());
        return new Savings(opportunities, total, total.shareOf(lastMonth));
    }

    private static Optional<Opportunity> opportunity(Bill bill, CostRule rule, Map<String, Quantity> left) {
        List<Text> resources = new ArrayList<>();
        List<Quantity> savings = new ArrayList<>();
        List<Quantity> runRates = new ArrayList<>();
        for (Waste waste : rule.find(bill)) {
            Quantity saving = capped(bill, waste, left);
            if (!isNothing(saving)) {
                resources.add(waste.resource());
                savings.add(saving);
                runRates.add(waste.runRate());
            }
        }
        return resources.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opportunity(
                        bill.portfolio().frameworks().rule(rule.rule()),
                        resources,
                        Quantity.sum(Type.MONEY, savings),
                        Quantity.sum(Type.MONEY, runRates)));
    }

    /** A bill is rounded to cents, so what is less than half of one is what rounding left over. */
    private static boolean isNothing(Quantity saving) {
        return saving.mid().filter(amount -> amount.compareTo(HALF_A_CENT) < 0).isPresent();
    }

    /** No more than what is left of the billed amount of each usage. */
    private static Quantity capped(Bill bill, Waste waste, Map<String, Quantity> left) {
        List<Quantity> amounts = new ArrayList<>();
        for (Waste.Claim claim : waste.claims()) {
            Quantity rest = left.computeIfAbsent(claim.price(), bill::billed);
            Quantity amount = least(claim.amount(), rest);
            amounts.add(amount);
            if (amount.isKnown()) {
                left.put(claim.price(), rest.minus(amount));
            }
        }
        return Quantity.sum(Type.MONEY, amounts);
    }

    private static Quantity least(Quantity one, Quantity other) {
        Sources both = one.sources().and(other.sources());
        return one.mid()
                .flatMap(a -> other.mid().map(a::min))
                .map(amount -> Quantity.derived(Type.MONEY, Range.of(amount), both))
                .map(amount -> one.estimate() ? amount.asEstimate() : amount)
                .orElseGet(() -> Quantity.missing(Type.MONEY, both));
    }

    List<Finding> findings(Frameworks frameworks) {
        List<Finding> findings = new ArrayList<>();
        if (total.isPositive()) {
            Quantity limit = frameworks.thresholds().of("savings-share-limit");
            boolean large =
                    share.minus(limit).mid().filter(more -> more.signum() >= 0).isPresent();
            Facts facts = Facts.of("total", total).with("share", share);
            findings.add(
                    large
                            ? Finding.of(frameworks, "COST-TOTAL", Unit.PORTFOLIO, facts, List.of())
                            : Finding.milder(frameworks, "COST-TOTAL", Unit.PORTFOLIO, facts, List.of()));
        }
        opportunities.forEach(opportunity -> findings.add(opportunity.finding(frameworks)));
        return findings;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("savings-total", Unit.PORTFOLIO, total));
        figures.add(Figure.of("savings-share", Unit.PORTFOLIO, share));
        for (Opportunity opportunity : opportunities) {
            String rule = opportunity.rule().id();
            if (opportunity.saving().isKnown()) {
                figures.add(Figure.of("savings-total", Unit.PORTFOLIO, rule, opportunity.saving()));
            }
            if (opportunity.runRate().isKnown()) {
                figures.add(Figure.of("savings-run-rate", Unit.PORTFOLIO, rule, opportunity.runRate()));
            }
        }
        return figures;
    }
}
