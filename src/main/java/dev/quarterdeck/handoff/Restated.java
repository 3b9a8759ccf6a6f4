package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words of a section say again what its rows say. */
final class Restated {

    private static final Pattern DIGITS = Pattern.compile(Uncounted.NUMBER + "(?:\\s?[kKmM]\\b)?");
    private static final Pattern TOTAL = Pattern.compile("(?i)\\b(?:totals?|sum|altogether|in all|adds? up)\\b");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final int SHORTEST_WORD = 3;

    private final List<Row> rows;
    private final Map<String, Rows> sections = new HashMap<>();

    /**
     * The rows of one section: gone through once, since a note may have as many lines as rows.
     *
     * @param stating by amount, which of them state it
     */
    private record Rows(List<Row> all, Map<BigDecimal, BitSet> stating) {

        static Rows of(List<Row> all) {
            Map<BigDecimal, BitSet> stating = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                int index = i;
                amounts(all.get(i))
                        .forEach(amount -> stating.computeIfAbsent(amount, a -> new BitSet())
                                .set(index));
            }
            return new Rows(all, stating);
        }

        Stream<Row> stating(List<BigDecimal> amounts) {
            BitSet found = new BitSet();
            found.set(0, all.size());
            amounts.forEach(amount -> found.and(stating.getOrDefault(amount, new BitSet())));
            return found.stream().mapToObj(all::get);
        }
    }

    /** Rows may come in until it is asked. */
    Restated(List<Row> rows) {
        this.rows = rows;
    }

    private Rows rows(String section) {
        return sections.computeIfAbsent(
                section,
                id -> Rows.of(
                        rows.stream().filter(row -> row.section().equals(id)).toList()));
    }

    boolean hasRows(String section) {
        return !rows(section).all().isEmpty();
    }

    /** Whether words name what the section's rows add up to, which is no datum. */
    boolean isTotal(String section, String words) {
        return TOTAL.matcher(words).find() && hasRows(section);
    }

    /** Whether a row of the section says the same of the same thing, or the words tell what its rows add up to. */
    boolean says(String section, String line, String amount) {
        if (!hasRows(section) || TOTAL.matcher(line).find()) {
            return hasRows(section);
        }
        Set<String> words = words(line).collect(Collectors.toSet());
        List<BigDecimal> numbers = DIGITS.matcher(amount)
                .results()
                .flatMap(digits -> Numeral.read(digits.group().replaceFirst("\\s", "")).stream())
                .map(number -> number.range().low().stripTrailingZeros())
                .toList();
        return rows(section).stating(numbers).anyMatch(row -> isNamed(row, words));
    }

    private static Stream<BigDecimal> amounts(Row row) {
        return row.cells().values().stream()
                .filter(cell -> cell.reading() instanceof Cell.Amount)
                .map(cell -> cell.quantity(Type.NUMBER))
                .flatMap(amount -> Stream.concat(amount.low().stream(), amount.high().stream()))
                .map(BigDecimal::stripTrailingZeros);
    }

    private static boolean isNamed(Row row, Set<String> words) {
        return row.cells().values().stream()
                .filter(cell -> cell.reading() instanceof Cell.Words)
                .flatMap(cell -> words(cell.text()))
                .anyMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT))).filter(word -> word.length() >= SHORTEST_WORD);
    }
}
