package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.Optional;

/** The repositories, as the places that lack what none of them has. */
final class Repositories {

    private Repositories() {}

    /** By their names; where those are not known, the part that was looked at stands for them. */
    static List<Spot> all(Portfolio portfolio, Measured looked) {
        List<Spot> repositories = portfolio.snapshot().at("/git/repos").items().stream()
                .map(repository -> Spot.by("name", repository, portfolio))
                .toList();
        return repositories.isEmpty()
                ? List.of(new Spot(Named.part(portfolio.frameworks().wording(), looked), Optional.empty()))
                : repositories;
    }
}
