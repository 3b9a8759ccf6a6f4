package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Units that run something and have nowhere to try a change: nothing of theirs is named for staging, and they have no second distribution. */
final class StagingCheck implements Check {

    @Override
    public String rule() {
        return "DEV-02";
    }

    @Override
    public Verdict check(Portfolio portfolio) {
        Measured functions = portfolio.snapshot().at("/lambda");
        Measured distributions = portfolio.snapshot().at("/cloudfront");
        Measured stacks = portfolio.snapshot().at("/cloudformation/stacks");
        Measured buckets = portfolio.snapshot().at("/s3/buckets");
        Measured repositories = portfolio.snapshot().at("/git/repos");
        Measured[] looked = {functions, distributions, stacks, buckets, repositories};
        if (Stream.of(looked).anyMatch(part -> !part.isPresent())) {
            return Verdict.of(List.of(), looked);
        }
        var sites = portfolio.owners().byUnit(distributions.items());
        var code = portfolio.owners().byUnit(functions.items());
        var named = portfolio
                .owners()
                .byUnit(Stream.of(functions, stacks, buckets, repositories)
                        .flatMap(list -> list.items().stream())
                        .toList());
        List<Spot> places = new ArrayList<>();
        for (Unit unit : portfolio.units()) {
            List<Measured> own = sites.getOrDefault(unit.id(), List.of());
            boolean runs = !own.isEmpty() || code.containsKey(unit.id());
            boolean stages = own.size() > 1
                    || named.getOrDefault(unit.id(), List.of()).stream().anyMatch(one -> isStage(portfolio, one));
            if (runs && !stages) {
                places.add(new Spot(Named.of(unit.name(), distributions), Optional.of(unit.id())));
            }
        }
        return Verdict.of(places, looked).byAbsence();
    }

    /** Named for it as a whole word, or, of a repository, with a branch that is. */
    private static boolean isStage(Portfolio portfolio, Measured thing) {
        List<String> words = portfolio.frameworks().words("staging");
        return Stream.concat(Stream.of(thing.get("name")), thing.get("branches").items().stream())
                .flatMap(name -> name.text().stream())
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")))
                .anyMatch(words::contains);
    }
}
