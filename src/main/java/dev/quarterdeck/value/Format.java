package dev.quarterdeck.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value is written. Rounding happens here and nowhere before: half up, but runways down, so that none is flattered.
 */
public enum Format {
    /** Cents only where there are any: {@code $1,450}, {@code $83.74}. */
    MONEY("money"),
    /** Whole dollars. */
    MONEY0("money0"),
    /** Nearest thousand: {@code $7K}, {@code $7-9K}. */
    MONEY_K("moneyK"),
    /** Nearest hundred, as thousands: {@code $7.0K-8.8K}. */
    MONEY_K1("moneyK1"),
    /** One decimal and the sign. */
    PERCENT("percent"),
    /** Two decimals and the sign: yields, in which a tenth of a point is much. */
    YIELD("yield"),
    INT("int"),
    /** Two decimals: scores and ratios. */
    RATIO("ratio"),
    /** As many decimals as it has, two at the most. */
    NUMBER("number"),
    /** One decimal, rounded down. */
    MONTHS("months"),
    /** One decimal, half up: paybacks, which rounding down would flatter. */
    TENTHS("tenths"),
    DAYS("days"),
    DATE("date"),
    MONTH("month"),
    WORD("word");

    /** What stands for a value that is not known. */
    public static final String UNKNOWN = "—";

    private static final String ESTIMATE = "~";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int GROUP = 3;
    private static final DateTimeFormatter YEAR_MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final String id;

    Format(String id) {
        this.id = id;
    }

    /** The name in templates: {@code {cash|money0}}. */
    public String id() {
        return id;
    }

    public static Optional<Format> named(String id) {
        return List.of(values()).stream().filter(format -> format.id.equals(id)).findFirst();
    }

    /** Every name that templates may use. */
    public static List<String> ids() {
        return List.of(values()).stream().map(Format::id).toList();
    }

    /** The usual format of a type. */
    public static Format of(Type type) {
        return switch (type) {
            case MONEY -> MONEY;
            case PERCENT -> PERCENT;
            case NUMBER, HOURS -> NUMBER;
            case COUNT -> INT;
            case MONTHS -> MONTHS;
            case DAYS -> DAYS;
            case DATE -> DATE;
            case MONTH -> MONTH;
            case TEXT -> WORD;
        };
    }

    /** The value in words: ranges with both ends, {@code ~} before estimates, {@code ≥} before what is at least so much. */
    public String show(Value value) {
        if (value instanceof Day day) {
            return day.date().map(date -> date(day.type(), date)).orElse(UNKNOWN);
        }
        if (value instanceof Word word) {
            return word.text().orElse(UNKNOWN);
        }
        return value instanceof Quantity quantity ? quantity(quantity) : UNKNOWN;
    }

    /** An amount with the marks of one that was printed: whether that was one side of the truth, and an estimate. */
    public static Quantity marked(Quantity amount, String printed) {
        Bound bound = Bound.of(printed);
        Quantity marked = amount.withBound(bound);
        return printed.startsWith(ESTIMATE, bound.sign().length()) ? marked.asEstimate() : marked;
    }

    /** The value as a run that carries its sources; an unknown one is a label. */
    public Text text(Value value) {
        if (!value.isKnown()) {
            return Text.label(show(value));
        }
        return value instanceof Day
                ? Text.date(show(value), value.sources())
                : Text.figure(show(value), value.sources());
    }

    /** One number, as this format writes it. */
    public String number(BigDecimal number, String currency) {
        return switch (this) {
            case MONEY -> money(number, hasCents(number) ? 2 : 0, currency);
            case MONEY0 -> money(number, 0, currency);
            case MONEY_K -> money(number.divide(THOUSAND, Range.PRECISION), 0, currency) + "K";
            case MONEY_K1 -> money(number.divide(THOUSAND, Range.PRECISION), 1, currency) + "K";
            case PERCENT -> grouped(number, 1) + "%";
            case YIELD -> grouped(number, 2) + "%";
            case RATIO -> grouped(number, 2);
            case TENTHS -> grouped(number, 1);
            case NUMBER ->
                grouped(shortest(number), Math.max(0, shortest(number).scale()));
            case MONTHS -> grouped(number.setScale(1, RoundingMode.FLOOR), 1);
            case INT, DAYS, DATE, MONTH, WORD -> grouped(number, 0);
        };
    }

    private String quantity(Quantity quantity) {
        if (quantity.range().isEmpty()) {
            return quantity.applicable() ? UNKNOWN : "n/a";
        }
        Range range = quantity.range().get();
        Function<BigDecimal, String> one = number -> number(number, quantity.unit());
        String approximately = quantity.estimate() ? ESTIMATE : "";
        return quantity.bound().sign() + approximately + (range.isPoint() ? one.apply(range.low()) : span(range, one));
    }

    private String span(Range range, Function<BigDecimal, String> one) {
        String low = one.apply(range.low());
        String high = one.apply(range.high());
        if (low.equals(high)) {
            return low;
        }
        return switch (this) {
            case MONEY_K -> withoutSuffix(low) + "-" + withoutSign(high);
            case MONEY_K1 -> low + "-" + withoutSign(high);
            case MONEY, MONEY0 -> low + " to " + high;
            default -> low + "-" + high;
        };
    }

    private static String withoutSuffix(String amount) {
        return amount.substring(0, amount.length() - 1);
    }

    private static String withoutSign(String amount) {
        return amount.startsWith("$") ? amount.substring(1) : amount;
    }

    private static String date(Type type, LocalDate date) {
        return type == Type.MONTH ? YEAR_MONTH.format(date) : date.toString();
    }

    private static boolean hasCents(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().scale() > 0;
    }

    private static BigDecimal shortest(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static String money(BigDecimal number, int decimals, String currency) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String sign = rounded.signum() < 0 ? "-" : "";
        String symbol = currency.equals(Quantity.HOME_CURRENCY) ? "$" : currency + " ";
        return sign + symbol + grouped(rounded.abs(), decimals);
    }

    /** Commas between thousands, set by hand: the JDK's formatter takes most of the time of a page of figures. */
    private static String grouped(BigDecimal number, int decimals) {
        String plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int start = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - GROUP; at > start; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
