package dev.quarterdeck.analysis.market;

import dev.quarterdeck.analysis.market.EmailList.Measure;
import dev.quarterdeck.analysis.market.EmailList.Step;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the e-mail lists of a portfolio. */
final class EmailLists {

    private static final int MESSAGES_A_PRICE = 1000;

    private final Portfolio portfolio;

    EmailLists(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** One for each unit that states contacts or assumptions. */
    List<EmailList> read() {
        return portfolio.frameworks().units().stream()
                .map(Unit::id)
                .filter(unit -> !portfolio.rows(unit, "assumption").isEmpty()
                        || portfolio.handoffs().fact(unit, "contacts").isPresent())
                .map(this::list)
                .toList();
    }

    private EmailList list(String unit) {
        Quantity contacts = count(unit, "contacts");
        Quantity sends = count(unit, "sends");
        var list = new EmailList(
                unit,
                contacts,
                sends,
                Arrays.stream(Step.values()).map(step -> measure(unit, step)).toList(),
                cost(contacts, sends),
                PastBlasts.of(portfolio, unit),
                List.of());
        return list.checked(new ReadinessChecks(portfolio, list).all());
    }

    private Quantity count(String unit, String fact) {
        return portfolio
                .handoffs()
                .fact(unit, fact)
                .map(Fact::cell)
                .map(cell -> cell.quantity(Type.COUNT))
                .orElseGet(() -> Quantity.missing(Type.COUNT, Sources.none()));
    }

    private Measure measure(String unit, Step step) {
        Optional<Row> row = portfolio.rows(unit, "assumption").stream()
                .filter(one -> isCalled(one.text("measure").orElse(""), step))
                .findFirst();
        return new Measure(step, amount(row, "low", step), amount(row, "high", step), Benchmark.of(portfolio, step));
    }

    private boolean isCalled(String words, Step step) {
        return portfolio.frameworks().words(step.id() + "-measures").contains(words.toLowerCase(Locale.ROOT));
    }

    private static Quantity amount(Optional<Row> row, String column, Step step) {
        Type type = step == Step.ORDER ? Type.MONEY : Type.PERCENT;
        Quantity stated =
                row.map(one -> one.quantity(column, type)).orElseGet(() -> Quantity.missing(type, Sources.none()));
        return step == Step.ORDER ? money(stated) : rate(stated);
    }

    /** A bare number is an amount in the home currency. */
    private static Quantity money(Quantity stated) {
        return switch (stated.type()) {
            case MONEY -> stated;
            case NUMBER, COUNT -> stated.as(Type.MONEY);
            default -> Quantity.missing(Type.MONEY, stated.sources());
        };
    }

    /** A bare number up to one is a fraction, a greater one is per cent. No rate is below nothing or above all. */
    private static Quantity rate(Quantity stated) {
        Quantity rate = switch (stated.type()) {
            case PERCENT -> stated;
            case NUMBER, COUNT -> isFraction(stated) ? hundredfold(stated) : stated.as(Type.PERCENT);
            default -> Quantity.missing(Type.PERCENT, stated.sources());
        };
        boolean possible = rate.range()
                .filter(range -> range.low().signum() >= 0 && range.high().compareTo(BigDecimal.valueOf(100)) <= 0)
                .isPresent();
        return possible ? rate : Quantity.missing(Type.PERCENT, stated.sources());
    }

    private static boolean isFraction(Quantity number) {
        return number.high().filter(high -> high.compareTo(BigDecimal.ONE) <= 0).isPresent();
    }

    private static Quantity hundredfold(Quantity fraction) {
        return fraction.times(Quantity.derived(Type.NUMBER, Range.of(100), fraction.sources()))
                .as(Type.PERCENT);
    }

    /** Contacts × sends × price of a thousand messages. */
    private Quantity cost(Quantity contacts, Quantity sends) {
        Quantity price = portfolio
                .frameworks()
                .catalogue("aws-prices", "Prices")
                .find("ses-thousand")
                .map(row -> row.quantity("amount", Type.MONEY))
                .orElseGet(() -> Quantity.missing(Type.MONEY, Sources.none()));
        Quantity thousand = Quantity.derived(Type.NUMBER, Range.of(MESSAGES_A_PRICE), price.sources());
        return price.isKnown() ? price.times(contacts).times(sends).dividedBy(thousand) : price;
    }
}
