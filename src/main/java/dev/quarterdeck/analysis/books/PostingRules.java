package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what happened into lines of a journal, by the rows of the table Postings: debits equal credits in each. */
record PostingRules(Portfolio portfolio) {

    private static final String REVENUE = "revenue";

    /** Both sides of one amount; a fee kept back goes to its own account. */
    List<JournalLine> post(String key, Document document, String unit, Quantity amount, Quantity fee, Sources decided) {
        Text why = why(key);
        Quantity none = Quantity.missing(Type.MONEY, document.sources());
        List<JournalLine> lines = new ArrayList<>();
        lines.add(new JournalLine(account(key, "debit", unit), amount, none, document.label(), why, decided));
        boolean hasFee = fee.isKnown() && !fee.isZero();
        if (hasFee) {
            lines.add(new JournalLine(account(key, "fees", unit), fee, none, document.label(), why, decided));
        }
        Quantity all = hasFee ? amount.plus(fee) : amount;
        lines.add(new JournalLine(account(key, "credit", unit), none, all, document.label(), why, decided));
        return lines;
    }

    List<JournalLine> post(String key, Document document, String unit, Quantity amount, Sources decided) {
        return post(key, document, unit, amount, Quantity.missing(Type.MONEY, document.sources()), decided);
    }

    /** When a rule holds, in its own words. */
    Text why(String key) {
        return Text.name(named("Postings", key, "when"));
    }

    /** The account of one side of a rule. */
    String account(String key, String side, String unit) {
        String code = named("Postings", key, side);
        return code.equals(REVENUE) ? revenue(unit) : code;
    }

    /** Where recorded spend goes that names no account. */
    String uncategorised() {
        return named("Postings", "cost", "debit");
    }

    String suspense() {
        return named("Suspense", "suspense", "account");
    }

    /** Every key that the code asks for is checked when the frameworks are read. */
    private String named(String table, String key, String column) {
        return portfolio
                .frameworks()
                .catalogue("posting-rules", table)
                .find(key)
                .flatMap(row -> row.text(column))
                .orElseThrow(
                        () -> new IllegalArgumentException("no " + column + " of " + key + " in posting-rules.md"));
    }

    /** The revenue account of the unit's first model that has one; suspense where nothing says what the unit sells. */
    private String revenue(String unit) {
        return portfolio.frameworks().unit(unit).map(Unit::models).orElse(List.of()).stream()
                .map(model -> portfolio
                        .frameworks()
                        .catalogue("posting-rules", "Revenue accounts")
                        .find(model)
                        .flatMap(row -> row.text("account")))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(this::suspense);
    }
}
