package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts of money, percentages and numbers. */
final class AmountReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Measures that may pass one hundred per cent. */
    private static final Pattern UNBOUNDED = Pattern.compile("\\b(growth|coverage|increase|change|return)\\b");

    /** Items of unit economics that are shares of the price even without a sign. */
    private static final Pattern SHARE = Pattern.compile("\\b(commission|processing|take rate|ratio|share)\\b");

    private final String currency;
    private final Alike alike;
    private final List<Problem> problems;

    AmountReader(String currency, Alike alike, List<Problem> problems) {
        this.currency = currency;
        this.alike = alike;
        this.problems = problems;
    }

    /** Empty when it is no such amount; an ambiguous one has been reported then. */
    Optional<Cell.Reading> read(String text, Place at, Column column, Header header) {
        boolean money = column.type() == ColumnType.MONEY || column.type() == ColumnType.SHARE;
        if (Numeral.isAmbiguous(text) || (money && Numeral.isPointedMoney(text))) {
            problems.add(Problem.error(
                    at,
                    "HD-063",
                    "ambiguous number " + Problem.quote(text),
                    "Write a point before decimals and commas between thousands"));
            return Optional.empty();
        }
        Optional<Numeral> found = Numeral.read(text);
        found.filter(Numeral::swapped).ifPresent(n -> problems.add(greaterFirst(text, at)));
        return found.flatMap(number -> amount(number, text, at, column, header));
    }

    static Problem greaterFirst(String text, Place at) {
        return Problem.warning(
                at,
                "HD-061",
                "the range " + Problem.quote(text) + " has its greater number first",
                "Write the smaller one first");
    }

    private Optional<Cell.Reading> amount(Numeral number, String text, Place at, Column column, Header header) {
        return switch (column.type()) {
            case PERCENT -> percent(number, text, at, header);
            case SHARE ->
                isShare(number, header)
                        ? percent(number, text, at, header)
                        : Optional.of(money(number, text, at, column, header));
            case MONEY -> number.percent() ? Optional.empty() : Optional.of(money(number, text, at, column, header));
            case ANY -> any(number, text, at, column, header);
            default ->
                number.percent() || !number.currency().isEmpty()
                        ? Optional.empty()
                        : Optional.of(number(number, at, column));
        };
    }

    private static boolean isShare(Numeral number, Header header) {
        boolean bare = number.currency().isEmpty();
        return number.percent()
                || (bare && SHARE.matcher(Words.key(header.name())).find());
    }

    private Optional<Cell.Reading> any(Numeral number, String text, Place at, Column column, Header header) {
        if (number.percent() || header.unit().equals("%")) {
            return percent(number, text, at, header);
        }
        boolean money = !number.currency().isEmpty() || header.currency().isPresent();
        return Optional.of(money ? money(number, text, at, column, header) : number(number, at, column));
    }

    private Cell.Reading money(Numeral number, String text, Place at, Column column, Header header) {
        Per per = number.per().or(header::per).or(column::per).orElse(Per.ONCE);
        String code = number.currency().isEmpty() ? header.currency().orElse(currency) : number.currency();
        if (!code.equals(Quantity.HOME_CURRENCY)) {
            problems.add(Problem.error(
                    at,
                    "HD-062",
                    Problem.quote(text) + " is in " + code + ", and no sum in " + Quantity.HOME_CURRENCY + " counts it",
                    "Write it in " + Quantity.HOME_CURRENCY));
        }
        return new Cell.Amount(certainty(number, Type.MONEY, number.range(), at).inCurrency(code), per);
    }

    private Cell.Reading number(Numeral number, Place at, Column column) {
        Type type = column.type() == ColumnType.INT ? Type.COUNT : Type.NUMBER;
        return new Cell.Amount(
                certainty(number, type, number.range(), at), number.per().orElse(Per.ONCE));
    }

    private Optional<Cell.Reading> percent(Numeral number, String text, Place at, Header header) {
        Range range = number.range();
        boolean fraction = !number.percent()
                && number.currency().isEmpty()
                && range.high().compareTo(BigDecimal.ONE) <= 0
                && range.high().signum() > 0;
        if (fraction) {
            range = new Range(range.low().multiply(HUNDRED), range.high().multiply(HUNDRED));
            problems.add(Problem.info(
                    at,
                    "HD-064",
                    Problem.quote(text) + " in column " + Problem.quote(header.name()) + " read as "
                            + range.low().stripTrailingZeros().toPlainString() + "%",
                    ""));
        }
        boolean tooMuch = range.high().compareTo(HUNDRED) > 0
                && !UNBOUNDED.matcher(Words.key(header.name())).find();
        return tooMuch || !number.currency().isEmpty()
                ? Optional.empty()
                : Optional.of(new Cell.Amount(
                        certainty(number, Type.PERCENT, range, at), number.per().orElse(Per.ONCE)));
    }

    private Quantity certainty(Numeral number, Type type, Range range, Place at) {
        Quantity stated = Quantity.stated(type, alike.range(range), at).withBound(number.bound());
        return number.estimate() ? stated.asEstimate() : stated;
    }
}
