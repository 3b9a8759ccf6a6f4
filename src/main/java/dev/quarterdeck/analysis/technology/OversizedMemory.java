package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions with more memory than they use. The saving assumes that their duration stays the same, which holds where memory and not
 * the processor that comes with it is what they have too much of.
 */
final class OversizedMemory implements CostRule {

    @Override
    public String rule() {
        return "COST-02";
    }

    @Override
    public List<Waste> find(Bill bill) {
        Functions functions = new Functions(bill);
        Quantity total = functions.used();
        List<Waste> found = new ArrayList<>();
        for (Measured function : functions.all()) {
            Optional<Quantity> factor = smaller(bill, function);
            if (factor.isEmpty()) {
                continue;
            }
            Quantity used = functions.used(function);
            Quantity after = total.minus(used).plus(used.times(factor.get()));
            Quantity saving = used.isKnown()
                    ? functions.cost(total).minus(functions.cost(after))
                    : Quantity.missing(Type.MONEY, Sources.none());
            found.add(Waste.of(Named.by("name", function), Functions.PRICE, saving));
            if (used.isKnown()) {
                total = after;
            }
        }
        return found;
    }

    /** New size ÷ present size, where the new one is smaller. */
    private static Optional<Quantity> smaller(Bill bill, Measured function) {
        Quantity size = function.get("memoryMb").quantity(Type.NUMBER);
        Quantity calls = function.get("use14d").get("invocations").quantity(Type.NUMBER);
        boolean judged = calls.minus(bill.limits().of("memory-invocations"))
                .mid()
                .filter(more -> more.signum() >= 0)
                .isPresent();
        if (!judged || !size.isPositive()) {
            return Optional.empty();
        }
        return target(bill, function)
                .filter(target -> target.minus(size).mid().orElseThrow().signum() < 0)
                .map(target -> target.dividedBy(size));
    }

    /** What the optimiser recommends, else the next step above the memory used with some headroom. */
    private static Optional<Quantity> target(Bill bill, Measured function) {
        Quantity recommended = function.get("recommendation").get("memoryMb").quantity(Type.NUMBER);
        if (recommended.isKnown()) {
            return Optional.of(recommended);
        }
        Quantity needed = function.get("memory")
                .get("p99Mb")
                .quantity(Type.NUMBER)
                .times(bill.limits().of("memory-headroom"));
        return needed.mid()
                .flatMap(most -> bill.words("memory-steps").stream()
                        .map(BigDecimal::new)
                        .filter(step -> step.compareTo(most) >= 0)
                        .findFirst()
                        .map(step -> Quantity.derived(Type.NUMBER, Range.of(step), needed.sources())));
    }
}
