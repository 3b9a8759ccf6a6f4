package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The smallest number of people who together made half of the commits of a year (CHAOSS Contributor Absence Factor); bots are
 * left out.
 *
 * @param share of the commits that these people made, in per cent
 */
public record AbsenceFactor(Quantity people, Quantity share) {

    /** People are the same over repositories when their hashed addresses are. */
    static AbsenceFactor of(Portfolio portfolio) {
        Map<String, Quantity> byAuthor = new LinkedHashMap<>();
        boolean shallow = false;
        for (Measured repository : portfolio.snapshot().at("/git/repos").items()) {
            shallow |= repository.get("shallow").flag().orElse(false);
            for (Measured author : repository.get("authors365").items()) {
                Quantity commits = author.get("commits").quantity(Type.COUNT);
                boolean machine = author.get("bot").flag().orElse(false);
                author.get("id")
                        .text()
                        .filter(id -> !machine)
                        .ifPresent(id -> byAuthor.merge(id, commits, Quantity::plus));
            }
        }
        Quantity all = Quantity.sum(Type.COUNT, List.copyOf(byAuthor.values()));
        if (!all.isPositive()) {
            return new AbsenceFactor(
                    Quantity.missing(Type.COUNT, Sources.none()), Quantity.missing(Type.PERCENT, Sources.none()));
        }
        AbsenceFactor factor = smallest(List.copyOf(byAuthor.values()), all);
        return shallow ? new AbsenceFactor(factor.people.asEstimate(), factor.share.asEstimate()) : factor;
    }

    private static AbsenceFactor smallest(List<Quantity> commits, Quantity all) {
        List<Quantity> most = commits.stream()
                .sorted(Comparator.comparing((Quantity some) -> some.mid().orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        Quantity together = most.get(0);
        int people = 1;
        while (together.plus(together).minus(all).mid().orElseThrow().signum() < 0) {
            together = together.plus(most.get(people));
            people++;
        }
        return new AbsenceFactor(Quantity.derived(Type.COUNT, Range.of(people), all.sources()), together.shareOf(all));
    }
}
