package dev.quarterdeck.handoff;

import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number or range as people write it, with everything that may stand around it.
 *
 * <pre>
 * numeral := about? sign? cur? num suffix? %? (sep cur? num suffix? %?)? cur? per?
 * sep     := "-" | "–" | "—" | "to" | ".."
 * per     := ("/" | "per") word | "monthly" | "yearly" | …
 * </pre>
 *
 * @param currency ISO 4217 code, or empty
 * @param swapped whether the greater number came first
 */
record Numeral(
        Range range,
        boolean estimate,
        Bound bound,
        String currency,
        Optional<Per> per,
        boolean percent,
        boolean swapped) {

    /** Longer texts are no numbers, and are not tried. */
    private static final int LONGEST = 80;

    private static final String CURRENCY = "(US\\$|C\\$|MX\\$|\\$|€|£|USD|EUR|GBP|CAD|MXN)?+";
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+|\\.\\d++)";
    private static final String PART = CURRENCY + "\\s*+" + NUMBER + "\\s?+([kKmM](?![A-Za-z]))?+\\s*+(%|pct\\b)?+";
    private static final Pattern FORM = Pattern.compile("([-−])?+\\s*+" + PART
            + "(?:\\s*+(?:-|–|—|\\bto\\b|\\.\\.)\\s*+" + PART + ")?+"
            + "\\s*+(USD|EUR|GBP|CAD|MXN|€|£)?+\\s*+(?:(?:/|\\bper\\b)\\s*+([A-Za-z]++)|([A-Za-z]++))?+");
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "[-−]?\\s*(?:[A-Z]{2,3}|[A-Z]{0,2}\\$|€|£)?\\s*\\d{1,3}(?:\\.\\d{3}){0,5},\\d{1,2}(?:\\D.{0,20})?");
    private static final Pattern POINTED = Pattern.compile(
            "[-−~]?\\s*(?:[A-Z]{2,3}|[A-Z]{0,2}\\$|€|£)?\\s*[1-9]\\d{0,2}(?:\\.\\d{3}){1,5}(?:[^\\d.].{0,20})?");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)^(?:~|≈|about\\b|approx(?:imately|\\.)?|circa\\b|ca?\\.|est\\b\\.?)\\s*+");
    private static final Pattern PERHAPS = Pattern.compile("(?i)\\s*+(?:\\(est\\.?\\)|\\?|(?<=\\d)-?ish)$");
    private static final Pattern AT_MOST = Pattern.compile("(?i)^(?:<=?|≤|under\\b|up to\\b)\\s*+");
    private static final Pattern AT_LEAST = Pattern.compile("(?i)^(?:>=?|≥|over\\b|at least\\b)\\s*+");
    private static final List<String> ZERO = List.of("free", "nil", "no charge", "zero");
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, String> CURRENCIES =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "C$", "CAD", "MX$", "MXN");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** Whether it could be a number of continental Europe, in which the comma comes before the decimals. */
    static boolean isAmbiguous(String text) {
        return text.length() <= LONGEST && AMBIGUOUS.matcher(text).matches();
    }

    /** Whether an amount of money has three decimals, which no currency at hand has: a point between thousands, most likely. */
    static boolean isPointedMoney(String text) {
        return text.length() <= LONGEST && POINTED.matcher(text).matches();
    }

    static Optional<Numeral> read(String text) {
        String rest = text.strip();
        if (rest.isEmpty() || rest.length() > LONGEST) {
            return Optional.empty();
        }
        String sure = PERHAPS.matcher(ABOUT.matcher(rest).replaceFirst(""))
                .replaceFirst("")
                .strip();
        boolean estimate = !sure.equals(rest);
        String below = AT_MOST.matcher(sure).replaceFirst("");
        if (!below.equals(sure)) {
            return plain(below)
                    .filter(n -> n.range.low().signum() >= 0)
                    .map(n -> n.with(new Range(BigDecimal.ZERO, n.range.high()), Bound.EXACT, estimate));
        }
        String above = AT_LEAST.matcher(sure.endsWith("+") ? sure.substring(0, sure.length() - 1) : sure)
                .replaceFirst("");
        if (!above.equals(sure)) {
            return plain(above).map(n -> n.with(Range.of(n.range.low()), Bound.AT_LEAST, estimate));
        }
        return plain(sure).map(n -> n.with(n.range, Bound.EXACT, estimate));
    }

    private Numeral with(Range other, Bound side, boolean uncertain) {
        return new Numeral(other, uncertain, side, currency, per, percent, swapped);
    }

    private static Optional<Numeral> plain(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        int spelled = ZERO.contains(word) ? 0 : WORDS.indexOf(word);
        if (spelled >= 0) {
            return Optional.of(new Numeral(Range.of(spelled), false, Bound.EXACT, "", Optional.empty(), false, false));
        }
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        Matcher form = FORM.matcher(bracketed ? text.substring(1, text.length() - 1) : text.strip());
        return form.matches() ? number(form, bracketed || form.group(1) != null) : Optional.empty();
    }

    private static Optional<Numeral> number(Matcher form, boolean negative) {
        Optional<String> period = group(form, 11).or(() -> group(form, 12).filter(Periods::isAdverb));
        if (group(form, 12).isPresent() && period.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal one = scaled(form.group(3), group(form, 4));
        BigDecimal other = one;
        boolean isRange = form.group(7) != null;
        if (isRange) {
            other = scaled(form.group(7), group(form, 8));
            boolean shared = form.group(4) == null && form.group(8) != null && one.compareTo(THOUSAND) < 0;
            one = shared ? scaled(form.group(3), group(form, 8)) : one;
        }
        if (negative) {
            one = one.negate();
            other = isRange ? other : one;
        }
        String currency = group(form, 2)
                .or(() -> group(form, 6))
                .or(() -> group(form, 10))
                .orElse("");
        boolean percent = form.group(5) != null || form.group(9) != null;
        return Optional.of(new Numeral(
                Range.between(one, other),
                false,
                Bound.EXACT,
                CURRENCIES.getOrDefault(currency, currency),
                period.map(Periods::named),
                percent,
                one.compareTo(other) > 0));
    }

    private static BigDecimal scaled(String digits, Optional<String> suffix) {
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return suffix.map(s -> s.equalsIgnoreCase("k") ? THOUSAND : THOUSAND.multiply(THOUSAND))
                .map(number::multiply)
                .orElse(number);
    }

    private static Optional<String> group(Matcher form, int index) {
        return Optional.ofNullable(form.group(index));
    }
}
