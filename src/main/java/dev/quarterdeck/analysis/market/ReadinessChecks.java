package dev.quarterdeck.analysis.market;

import dev.quarterdeck.analysis.market.Readiness.State;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a list may be written to: by its assumptions, by what the mail provider reports, and by what its owner states. */
final class ReadinessChecks {

    private final Portfolio portfolio;
    private final EmailList list;

    ReadinessChecks(Portfolio portfolio, EmailList list) {
        this.portfolio = portfolio;
        this.list = list;
    }

    /** In the order of the frameworks' table. */
    List<Readiness> all() {
        return portfolio.frameworks().catalogue("channels", "Readiness").entries().stream()
                .map(row -> row.text("fact").map(fact -> stated(row, fact)).orElseGet(() -> known(row)))
                .toList();
    }

    private Readiness known(Entry row) {
        return switch (row.key()) {
            case "delivery" -> assumedLosses(row);
            case "quota" -> quota(row);
            case "bounces" -> measured(row, "bounce", "ses-bounce-review");
            case "complaints" -> measured(row, "complaint", "ses-complaint-review");
            case "identity" -> identity(row);
            default -> open(row);
        };
    }

    private static Readiness open(Entry row) {
        return new Readiness(row, State.OPEN, "READY-OPEN", Facts.none());
    }

    private Readiness stated(Entry row, String fact) {
        Optional<Cell> cell = Stream.of(list.unit(), Unit.PORTFOLIO)
                .flatMap(unit -> portfolio.handoffs().fact(unit, fact).stream())
                .map(Fact::cell)
                .filter(one -> !one.isMissing() && !one.text().isBlank())
                .findFirst();
        return cell.map(said -> new Readiness(
                        row,
                        isRefusal(said.text()) ? State.FAILED : State.READY,
                        "READY-STATED",
                        Facts.none().with("words", Text.quote(said.text(), said.sources()))))
                .orElseGet(() -> open(row));
    }

    private boolean isRefusal(String words) {
        return portfolio.frameworks().words("refusals").contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private Readiness assumedLosses(Entry row) {
        Quantity limit = limit("ses-bounce-review");
        Facts facts =
                Facts.of("n", list.undelivered()).with("rate", list.lossRate()).with("limit", limit);
        return list.undelivered().isKnown()
                ? new Readiness(row, below(list.lossRate(), limit), "READY-DELIVERY", facts)
                : open(row);
    }

    /** Days that one message to all contacts takes. */
    private Readiness quota(Entry row) {
        Measured provider = portfolio.snapshot().at("/ses");
        Optional<Boolean> production = provider.get("production").flag();
        if (production.isEmpty()) {
            return open(row);
        }
        Quantity perDay = production.get()
                ? provider.get("max24h").quantity(Type.COUNT)
                : limit("ses-sandbox-day").restingOn(provider.get("production").sources());
        Quantity days = roundedUp(list.contacts().dividedBy(perDay));
        if (!days.isKnown()) {
            return open(row);
        }
        Facts facts = Facts.of("days", days).with("quota", perDay);
        return production.get()
                ? new Readiness(row, State.READY, "READY-QUOTA", facts)
                : new Readiness(row, State.FAILED, "READY-SANDBOX", facts);
    }

    private static Quantity roundedUp(Quantity days) {
        return days.range()
                .map(range -> Quantity.derived(
                        Type.DAYS, new Range(ceiling(range.low()), ceiling(range.high())), days.sources()))
                .orElseGet(() -> days.as(Type.DAYS));
    }

    private static BigDecimal ceiling(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    /** The share of the messages of the last days that came to grief in a way. */
    private Readiness measured(Entry row, String way, String threshold) {
        List<Measured> days = portfolio.snapshot().at("/ses/days").items();
        Quantity sent = sum(days, "send");
        Quantity rate = sum(days, way).shareOf(sent);
        Quantity limit = limit(threshold);
        Facts facts = Facts.of("sent", sent).with("rate", rate).with("limit", limit);
        return rate.isKnown() ? new Readiness(row, below(rate, limit), "READY-MEASURED", facts) : open(row);
    }

    private static Quantity sum(List<Measured> days, String field) {
        return Quantity.sum(
                Type.COUNT,
                days.stream().map(day -> day.get(field).quantity(Type.COUNT)).toList());
    }

    /** Signed, with a policy published, and with a way in which failures are heard of: what check SEC-38 asks of each identity. */
    private Readiness identity(Entry row) {
        List<Measured> identities = portfolio.snapshot().at("/ses/identities").items();
        List<Measured> weak = identities.stream().filter(this::isWeak).toList();
        if (!weak.isEmpty()) {
            List<Text> names = weak.stream().map(ReadinessChecks::domain).toList();
            Quantity number =
                    Quantity.count(weak.size(), Text.join(names, Text.EMPTY).sources());
            return new Readiness(
                    row, State.FAILED, "READY-WEAK", Facts.of("n", number).with("names", names));
        }
        if (identities.isEmpty() || !identities.stream().allMatch(this::isSound)) {
            return open(row);
        }
        List<Text> names = identities.stream().map(ReadinessChecks::domain).toList();
        return new Readiness(row, State.READY, "READY-SOUND", Facts.none().with("names", names));
    }

    private boolean isWeak(Measured identity) {
        boolean deaf = isNot(identity.get("feedback")) && isNot(identity.get("eventDestination"));
        boolean unpublished =
                zone(identity).filter(zone -> isNot(zone.get("dmarc"))).isPresent();
        return deaf || unpublished || isNot(identity.get("dkim"));
    }

    private boolean isSound(Measured identity) {
        boolean hears = is(identity.get("feedback")) || is(identity.get("eventDestination"));
        boolean published = zone(identity).filter(zone -> is(zone.get("dmarc"))).isPresent();
        return hears && published && is(identity.get("dkim"));
    }

    private Optional<Measured> zone(Measured identity) {
        String domain = domainOf(identity);
        return portfolio.snapshot().at("/route53/zones").items().stream()
                .filter(zone -> zone.get("name")
                        .text()
                        .map(name -> name.replaceFirst("\\.$", ""))
                        .filter(name -> domain.equals(name) || domain.endsWith("." + name))
                        .isPresent())
                .findFirst();
    }

    private static boolean is(Measured flag) {
        return flag.flag().orElse(false);
    }

    private static boolean isNot(Measured flag) {
        return !flag.flag().orElse(true);
    }

    /** An identity may be an address; only its domain is anybody's business. */
    private static String domainOf(Measured identity) {
        return identity.get("name").text().orElse("").replaceFirst("^.*@", "");
    }

    private static Text domain(Measured identity) {
        return Text.of(Run.Role.NAME, domainOf(identity), identity.sources());
    }

    private Quantity limit(String key) {
        return portfolio.frameworks().thresholds().of(key);
    }

    /** The limit itself is too much. */
    static State below(Quantity rate, Quantity limit) {
        return rate.minus(limit)
                .mid()
                .map(over -> over.signum() < 0 ? State.READY : State.FAILED)
                .orElse(State.OPEN);
    }
}
