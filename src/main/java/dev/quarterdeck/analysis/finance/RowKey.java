package dev.quarterdeck.analysis.finance;

import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Ids;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a row in figure keys: its id, the id that its title begins with, else the title as a slug. */
final class RowKey {

    private static final Pattern LEADING_ID = Pattern.compile("([A-Z]{1,4}-?\\d{1,4})\\b.*", Pattern.DOTALL);

    private RowKey() {}

    static String of(Row row, String title) {
        return row.text("id").orElseGet(() -> {
            Matcher leading = LEADING_ID.matcher(title);
            return leading.matches() ? leading.group(1) : Ids.slug(title);
        });
    }
}
