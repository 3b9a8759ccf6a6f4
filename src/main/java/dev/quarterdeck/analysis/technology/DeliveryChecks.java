package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.util.List;

/** What keeps a delivery safe and known to more than one person. */
final class DeliveryChecks {

    private static final String REPOSITORIES = "/git/repos";

    static final List<Check> CHECKS = List.of(
            new RepositoryCheck("DEV-01", "/repo/ci"),
            new StagingCheck(),
            new EachCheck(
                    "DEV-03",
                    "/lambda",
                    "name",
                    (portfolio, function) ->
                            Sight.some(function.get("aliases")).or(versions(function.get("publishedVersions")))),
            new RepositoryCheck("DEV-04", "/repo/tests"),
            new RepositoryCheck("DEV-05", "/repo/locks"),
            new AbsenceCheck(),
            new EachCheck("DEV-07", REPOSITORIES, "name", DeliveryChecks::resting),
            new EachCheck("DEV-08", REPOSITORIES, "name", (portfolio, one) -> Sight.mustBe(false, one.get("dirty"))));

    private DeliveryChecks() {}

    private static Sight versions(Measured published) {
        var number = published.quantity(Type.COUNT);
        return number.isKnown() ? Sight.faultIf(number.isZero()) : Sight.unknown(published);
    }

    private static Sight resting(Portfolio portfolio, Measured repository) {
        LocalDate last =
                portfolio.asOf().minusDays(portfolio.frameworks().thresholds().whole("repository-rest-days"));
        Measured commit = repository.get("lastCommit");
        return commit.day().map(day -> Sight.faultIf(day.isBefore(last))).orElseGet(() -> Sight.unknown(commit));
    }
}
