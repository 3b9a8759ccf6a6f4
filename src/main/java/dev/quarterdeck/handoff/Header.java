package dev.quarterdeck.handoff;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a column: its name, and the unit that counts for cells that name none.
 *
 * @param name as the author wrote it, without emphasis
 * @param key the form it is compared in, without the unit
 * @param unit a currency, period or measure in brackets or after a stroke, or empty
 */
record Header(String name, String key, String unit) {

    private static final Pattern UNIT = Pattern.compile(
            "(.{1,80}?)\\s*(?:\\(([^()]{1,20})\\)|\\[([^\\[\\]]{1,20})]|((?:US)?\\$?/\\s?[A-Za-z]{1,8}))");

    static Header of(String raw) {
        String name = Words.plain(raw);
        Matcher unit = UNIT.matcher(name);
        if (!unit.matches()) {
            return new Header(name, Words.key(name), "");
        }
        String found = Optional.ofNullable(unit.group(2))
                .or(() -> Optional.ofNullable(unit.group(3)))
                .orElseGet(() -> unit.group(4));
        return new Header(name, Words.key(unit.group(1)), found.strip());
    }

    /** The header of a fact or of a pair in a bullet. */
    static Header named(String name) {
        return new Header(name, Words.key(name), "");
    }

    /** The same with a period for amounts that name none. */
    Header withUnit(String other) {
        return new Header(name, key, other);
    }

    Header withName(String other) {
        return new Header(other, key, unit);
    }

    Optional<Per> per() {
        return Periods.stated(unit.substring(unit.indexOf('/') + 1));
    }

    Optional<String> currency() {
        String code = unit.indexOf('/') < 0 ? unit : unit.substring(0, unit.indexOf('/'));
        return switch (code.strip().toUpperCase(Locale.ROOT)) {
            case "$", "USD", "US$" -> Optional.of("USD");
            case "€", "EUR" -> Optional.of("EUR");
            case "£", "GBP" -> Optional.of("GBP");
            case "CAD", "C$" -> Optional.of("CAD");
            case "MXN", "MX$" -> Optional.of("MXN");
            default -> Optional.empty();
        };
    }
}
