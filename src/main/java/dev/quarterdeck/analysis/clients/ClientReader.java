package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads clients and works out what each month's work is worth. */
final class ClientReader {

    private final Portfolio portfolio;

    ClientReader(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    Client client(Row row) {
        String model = row.text("model").orElse("");
        Client.Basis basis = basis(row, model);
        Quantity hours = row.quantity("hours", Type.NUMBER).as(Type.NUMBER);
        Quantity billable = billable(row, basis, hours);
        Quantity invoiced = row.money("invoiced");
        Quantity unbilled = atLeastZero(billable.minus(invoiced));
        return new Client(
                row.text("client").orElse(""),
                row.unit(),
                model,
                basis,
                row.money("fee"),
                hours,
                billable,
                invoiced,
                unbilled,
                atLeastZero(invoiced.minus(billable)),
                invoiced.dividedBy(hours),
                unbilled.isPositive() ? age(row) : Quantity.missing(Type.DAYS, row.sources()),
                basis == Client.Basis.HOUSE_RATE ? Proposal.of(portfolio.frameworks(), hours) : Optional.empty(),
                row.text("agreement")
                        .map(word -> Text.quote(word, row.sources()))
                        .orElse(Text.EMPTY),
                activity(row, hours),
                isWeak(row) ? Client.Evidence.WEAK : Client.Evidence.AGREEMENT,
                row.sources());
    }

    private Client.Basis basis(Row row, String model) {
        if (model.isEmpty() || isWord("no-billing-models", model)) {
            return Client.Basis.HOUSE_RATE;
        }
        if (isWord("retainer-models", model)) {
            return Client.Basis.RETAINER;
        }
        boolean byTheHour = isWord("hourly-models", model)
                || (!row.money("fee").isKnown() && row.money("rate").isKnown());
        return byTheHour ? Client.Basis.HOURLY : Client.Basis.OTHER;
    }

    private Quantity billable(Row row, Client.Basis basis, Quantity hours) {
        return switch (basis) {
            case RETAINER -> withOverage(row, hours);
            case OTHER -> row.money("fee");
            case HOURLY -> row.money("rate").times(hours);
            case HOUSE_RATE -> houseRate(row.unit()).times(hours);
        };
    }

    /** Hours beyond those of the retainer are billable only where the row says how many it includes. */
    private static Quantity withOverage(Row row, Quantity hours) {
        Quantity fee = row.money("fee");
        Quantity included = row.quantity("included", Type.NUMBER).as(Type.NUMBER);
        Quantity beyond = hours.minus(included);
        return beyond.isPositive() ? fee.plus(row.money("rate").times(beyond)) : fee;
    }

    private Client.Activity activity(Row row, Quantity hours) {
        String status = row.statusWord();
        boolean active =
                hours.isPositive() || isWord("active-client-statuses", status) || (status.isEmpty() && !hours.isZero());
        return active ? Client.Activity.ACTIVE : Client.Activity.IDLE;
    }

    private boolean isWeak(Row row) {
        return row.text("agreement")
                .filter(word -> !isWord("weak-agreements", word))
                .isEmpty();
    }

    Quantity houseRate(String unit) {
        return Stream.of("house_rate", "house rate")
                .flatMap(key -> portfolio.handoffs().fact(unit, key).stream())
                .map(fact -> fact.cell().quantity(Type.MONEY))
                .findFirst()
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }

    /** Since the end of the month worked: the period that the unit states, else the month of its handoff. */
    private Quantity age(Row row) {
        Day month = portfolio
                .handoffs()
                .fact(row.unit(), "period")
                .map(fact -> fact.cell().day())
                .filter(Day::isKnown)
                .orElseGet(() -> updated(row));
        Optional<LocalDate> end = month.date().map(day -> YearMonth.from(day).atEndOfMonth());
        return end.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, portfolio.asOf())))
                .map(days -> Quantity.derived(Type.DAYS, Range.of(days), month.sources()))
                .orElseGet(() -> Quantity.missing(Type.DAYS, row.sources()));
    }

    private Day updated(Row row) {
        return portfolio.handoffs().of(row.unit()).stream()
                .filter(file -> file.file().equals(row.at().file()))
                .map(file -> file.updated())
                .findFirst()
                .orElseGet(() -> Day.missing(Type.DATE, row.sources()));
    }

    private boolean isWord(String list, String word) {
        return portfolio.frameworks().isWord(list, word);
    }

    private static Quantity atLeastZero(Quantity amount) {
        return amount.mid().filter(m -> m.signum() < 0).isPresent()
                ? Quantity.derived(Type.MONEY, Range.of(0), amount.sources()).inCurrency(amount.unit())
                : amount;
    }
}
