package dev.quarterdeck.collect.aws;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of each call that collectors make, from the tables of {@code aws-calls.md}.
 *
 * @param rights what IAM calls the right to it, by call such as {@code Lambda.ListFunctions}
 * @param rates how often a second, by call or by service; {@code *} is any other's
 * @param prices dollars, by call
 */
record Calls(Map<String, String> rights, Map<String, BigDecimal> rates, Map<String, BigDecimal> prices) {

    private static final String FILE = "aws-calls";
    private static final String ANY = "*";

    /** Where a site's own table says nothing. */
    private static final BigDecimal CAREFUL = BigDecimal.ONE;

    Calls {
        rights = Map.copyOf(rights);
        rates = Map.copyOf(rates);
        prices = Map.copyOf(prices);
    }

    static Calls of(Frameworks frameworks) {
        Map<String, String> rights = new TreeMap<>();
        Stream.of("Rights", "Further rights")
                .flatMap(table -> frameworks.catalogue(FILE, table).entries().stream())
                .forEach(row -> row.text("right").ifPresent(right -> rights.put(row.key(), right)));
        return new Calls(
                rights,
                numbers(frameworks.catalogue(FILE, "Rates"), "amount"),
                numbers(frameworks.catalogue(FILE, "Prices"), "amount"));
    }

    private static Map<String, BigDecimal> numbers(Catalogue table, String column) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Entry row : table.entries()) {
            row.text(column).map(BigDecimal::new).ifPresent(number -> numbers.put(row.key(), number));
        }
        return numbers;
    }

    /** The action of IAM; a call without a row goes by its own name. */
    String right(String call) {
        return rights.getOrDefault(call, call);
    }

    /** The row that a call's rate stands in: its own, its service's, or that of all others. */
    String paced(String call) {
        return List.of(call, service(call)).stream()
                .filter(rates::containsKey)
                .findFirst()
                .orElse(ANY);
    }

    BigDecimal rate(String row) {
        return rates.getOrDefault(row, CAREFUL);
    }

    BigDecimal price(String call) {
        return prices.getOrDefault(call, prices.getOrDefault(service(call), BigDecimal.ZERO));
    }

    static String service(String call) {
        return call.replaceFirst("\\..*", "");
    }
}
