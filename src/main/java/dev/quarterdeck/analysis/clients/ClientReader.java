package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads clients and works out what each month's work is worth. */
final class ClientReader {

    private final Portfolio portfolio;

    ClientReader(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    Client client(Row row) {
        Client.Basis basis = basis(row);
        Quantity hours = row.quantity("hours", Type.NUMBER).as(Type.NUMBER);
        Quantity fee = row.money("fee");
        Quantity billable = switch (basis) {
            case RETAINER -> fee;
            case HOURLY -> row.money("rate").times(hours);
            case HOUSE_RATE -> houseRate(row.unit()).times(hours);
        };
        Quantity invoiced = row.money("invoiced");
        return new Client(
                row.text("client").orElse(""),
                row.unit(),
                basis,
                fee,
                hours,
                billable,
                invoiced,
                atLeastZero(billable.minus(invoiced)),
                row.sources());
    }

    private static Client.Basis basis(Row row) {
        return switch (row.text("model").orElse("").toLowerCase(Locale.ROOT)) {
            case "retainer" -> Client.Basis.RETAINER;
            case "hourly" -> Client.Basis.HOURLY;
            default -> Client.Basis.HOUSE_RATE;
        };
    }

    private Quantity houseRate(String unit) {
        return Stream.of("house_rate", "house rate")
                .flatMap(key -> portfolio.handoffs().fact(unit, key).stream())
                .map(fact -> fact.cell().quantity(Type.MONEY))
                .findFirst()
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
    }

    private static Quantity atLeastZero(Quantity amount) {
        return amount.mid().filter(m -> m.signum() < 0).isPresent()
                ? Quantity.derived(Type.MONEY, Range.of(0), amount.sources()).inCurrency(amount.unit())
                : amount;
    }
}
