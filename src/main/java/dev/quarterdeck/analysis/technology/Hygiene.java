package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The second tier: settings that the benchmarks of AWS want, a line each in the order of their rules. */
final class Hygiene {

    private static final String BUCKETS = "/s3/buckets";
    private static final String DISTRIBUTIONS = "/cloudfront";
    private static final String TABLES = "/dynamodb";
    private static final String SECRETS = "/secrets";

    static final List<Check> CHECKS = List.of(
            new AccountCheck("SEC-10", "/s3/accountPab", (portfolio, flag) -> Sight.mustBe(true, flag)),
            bucket("SEC-11", bucket -> Sight.mustBe(true, bucket.get("pab"))),
            bucket(
                    "SEC-12",
                    bucket -> Sight.mustBe(false, bucket.get("policyPublic"))
                            .or(Sight.mustBe(false, bucket.get("aclPublic")))),
            bucket("SEC-13", bucket -> Sight.mustBe(true, bucket.get("tlsOnly"))),
            distribution("SEC-14", (portfolio, one) -> word(one.get("viewerPolicy"), "allow-all"::equals)),
            distribution(
                    "SEC-15",
                    (portfolio, one) -> word(
                            one.get("minTls"),
                            version ->
                                    !portfolio.frameworks().words("minimum-tls").contains(version))),
            distribution(
                    "SEC-16",
                    (portfolio, one) ->
                            word(one.get("defaultRoot"), String::isEmpty).unless(hasNoBucket(one))),
            distribution(
                    "SEC-17",
                    (portfolio, one) -> Sight.mustBe(true, one.get("oac")).unless(hasNoBucket(one))),
            distribution("SEC-18", (portfolio, one) -> originsExist(one.get("origins"))),
            distribution("SEC-19", (portfolio, one) -> Sight.mustBe(true, one.get("logging"))),
            new EachCheck("SEC-20", "/lambda", "name", Hygiene::publicFunction),
            new EachCheck("SEC-21", "/lambda", "name", Hygiene::runtime),
            new InnerCheck("SEC-22", "routes", "route", Hygiene::route),
            new InnerCheck(
                    "SEC-23", "stages", "name", (portfolio, stage) -> Sight.mustBe(true, stage.get("accessLog"))),
            new EachCheck("SEC-24", TABLES, "name", (portfolio, table) -> Sight.mustBe(true, table.get("pitr"))),
            new EachCheck(
                    "SEC-25",
                    TABLES,
                    "name",
                    (portfolio, table) -> Sight.mustBe(true, table.get("deletionProtection"))),
            new AccountCheck("SEC-26", "/iam/rootKeys", (portfolio, keys) -> Sight.none(keys)),
            new AccountCheck("SEC-27", "/iam/rootMfa", (portfolio, flag) -> Sight.mustBe(true, flag)),
            new AccountCheck("SEC-28", "/iam/usersWithoutMfa", (portfolio, users) -> Sight.none(users)),
            new AccountCheck("SEC-29", "/iam/keysOver90d", (portfolio, keys) -> Sight.none(keys)),
            new UnusedCredentialCheck(),
            new AccountCheck("SEC-31", "/detect/multiRegionTrail", (portfolio, flag) -> Sight.mustBe(true, flag)),
            new AccountCheck("SEC-32", "/detect/guardDuty", (portfolio, flag) -> Sight.mustBe(true, flag)),
            new AccountCheck("SEC-33", "/detect/config", (portfolio, flag) -> Sight.mustBe(true, flag)),
            new EachCheck("SEC-34", SECRETS, "name", (portfolio, one) -> Sight.mustBe(true, one.get("rotation"))),
            new EachCheck("SEC-35", SECRETS, "name", Hygiene::unusedSecret),
            new EachCheck("SEC-36", "/acm", "domain", Hygiene::certificate),
            new EachCheck("SEC-37", "/ec2/securityGroupsOpen", "id", Hygiene::openPorts),
            new SenderCheck(),
            new EachCheck("SEC-39", "/repo/secrets", "path", Hygiene::key));

    private Hygiene() {}

    /** Keys to payments have a check of their own, in the first tier. */
    private static Sight key(Portfolio portfolio, Measured secret) {
        boolean elsewhere = secret.get("rule").text().orElse("").startsWith(PaymentKeysCheck.STRIPE);
        return Sight.faultIf(!elsewhere && secret.get("tracked").flag().orElse(true));
    }

    /** A look that needs no framework. */
    private interface Plain {
        Sight at(Measured thing);
    }

    private static Check bucket(String rule, Plain look) {
        return new EachCheck(rule, BUCKETS, "name", (portfolio, bucket) -> look.at(bucket));
    }

    /** One that is switched off serves nobody. */
    private static Check distribution(String rule, EachCheck.Look look) {
        return new EachCheck(
                rule,
                DISTRIBUTIONS,
                "id",
                (portfolio, one) -> one.get("enabled").flag().orElse(true) ? look.at(portfolio, one) : Sight.FINE);
    }

    private static Sight word(Measured part, Predicate<String> isWrong) {
        return part.text().map(word -> Sight.faultIf(isWrong.test(word))).orElseGet(() -> Sight.unknown(part));
    }

    private static Sight hasNoBucket(Measured distribution) {
        Measured origins = distribution.get("origins");
        return origins.isPresent() ? Sight.faultIf(buckets(origins).findAny().isPresent()) : Sight.unknown(origins);
    }

    private static Stream<Measured> buckets(Measured origins) {
        return origins.items().stream()
                .filter(origin -> origin.get("type").text().orElse("").equals("s3"));
    }

    private static Sight originsExist(Measured origins) {
        return origins.isPresent()
                ? buckets(origins)
                        .map(origin -> Sight.mustBe(true, origin.get("exists")))
                        .reduce(Sight.FINE, Sight::or)
                : Sight.unknown(origins);
    }

    /** Public by its policy or by a URL without sign-in; a row of the allow-list says why one may be. */
    private static Sight publicFunction(Portfolio portfolio, Measured function) {
        Measured url = function.get("url");
        Sight open = url.isNull() ? Sight.FINE : word(url.get("auth"), "NONE"::equals);
        boolean allowed = function.get("name")
                .text()
                .flatMap(portfolio.frameworks().catalogue("security-checks", "Allow-list")::find)
                .isPresent();
        return allowed
                ? Sight.FINE
                : Sight.mustBe(false, function.get("policyPublic")).or(open);
    }

    /** An image brings its own runtime, which is null here. */
    private static Sight runtime(Portfolio portfolio, Measured function) {
        Measured runtime = function.get("runtime");
        if (runtime.isNull()) {
            return Sight.FINE;
        }
        return runtime.text()
                .map(name -> Runtimes.end(portfolio.frameworks(), name)
                        .map(end -> Sight.faultIf(!end.isAfter(portfolio.asOf())))
                        .orElseGet(() -> Sight.unlisted(runtime)))
                .orElseGet(() -> Sight.unknown(runtime));
    }

    /** What browsers ask before a call carries no sign-in by design. */
    private static Sight route(Portfolio portfolio, Measured route) {
        return route.get("route").text().orElse("").startsWith("OPTIONS")
                ? Sight.FINE
                : word(route.get("auth"), "NONE"::equals);
    }

    private static Sight unusedSecret(Portfolio portfolio, Measured secret) {
        LocalDate last =
                portfolio.asOf().minusDays(portfolio.frameworks().thresholds().whole("secret-unused-days"));
        Measured read = secret.get("lastAccessed");
        return read.day().map(day -> Sight.faultIf(day.isBefore(last))).orElseGet(() -> Sight.unknown(read));
    }

    private static Sight certificate(Portfolio portfolio, Measured certificate) {
        var limits = portfolio.frameworks().thresholds();
        Measured ends = certificate.get("notAfter");
        Measured used = certificate.get("inUse");
        Optional<LocalDate> end = ends.moment().map(OffsetDateTime::toLocalDate);
        if (end.isEmpty()) {
            return Sight.unknown(ends);
        }
        boolean soon = !end.get().isAfter(portfolio.asOf().plusDays(limits.whole("certificate-days")));
        boolean atOnce = !end.get().isAfter(portfolio.asOf().plusDays(limits.whole("certificate-critical-days")));
        if (!soon || used.flag().filter(inUse -> !inUse).isPresent()) {
            return Sight.FINE;
        }
        return used.isPresent() ? (atOnce ? Sight.FAULT : Sight.MILD) : Sight.unknown(used);
    }

    private static Sight openPorts(Portfolio portfolio, Measured group) {
        List<BigDecimal> risky = portfolio.frameworks().words("risky-ports").stream()
                .map(BigDecimal::new)
                .toList();
        Measured ports = group.get("ports");
        boolean open = risky.stream()
                .anyMatch(port -> ports.items().stream()
                                .flatMap(single -> single.quantity(Type.COUNT).mid().stream())
                                .anyMatch(port::equals)
                        || group.get("portRanges").items().stream().anyMatch(range -> isWithin(port, range)));
        return ports.isPresent() ? Sight.faultIf(open) : Sight.unknown(ports);
    }

    private static boolean isWithin(BigDecimal port, Measured range) {
        return range.get("from")
                        .quantity(Type.COUNT)
                        .mid()
                        .filter(from -> from.compareTo(port) <= 0)
                        .isPresent()
                && range.get("to")
                        .quantity(Type.COUNT)
                        .mid()
                        .filter(to -> to.compareTo(port) >= 0)
                        .isPresent();
    }
}
