package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where accounts stand on tax forms: Schedule C (Form 1040) Part II and Schedule E (Form 1040) Part I.
 *
 * @param year the tax year, since forms renumber their lines
 */
record TaxLines(Frameworks frameworks, int year) {

    /** The form of a unit, or of the unit it belongs to; empty where none of the table is stated. */
    Optional<String> form(String unit) {
        Optional<Unit> known = frameworks.unit(unit);
        return known.flatMap(Unit::taxForm)
                .map(form -> form.strip().toLowerCase(Locale.ROOT))
                .filter(form -> !frameworks.words("unknown-tax-forms").contains(form))
                .filter(form -> lines().entries().stream().anyMatch(row -> isOf(row, form)))
                .or(() -> known.flatMap(Unit::parent)
                        .filter(parent -> !parent.equals(unit))
                        .flatMap(this::form));
    }

    /** The number and name of the line of an account's category, else of the category that stands in for it. */
    Optional<String> line(String account, String form) {
        return frameworks.catalogue("tax-lines", "Categories of accounts").find(account).stream()
                .flatMap(row -> Stream.of("category", "otherwise").flatMap(column -> row.text(column).stream()))
                .flatMap(category -> lines().entries().stream()
                        .filter(row -> row.key().equals(category) && isOf(row, form) && isInForce(row)))
                .findFirst()
                .map(row -> row.text("line").orElse("") + " " + row.text("name").orElse(""));
    }

    /** The account that the words of a cost suggest. */
    Optional<String> suggestion(String words) {
        Predicate<String> held = RowWords.heldBy(words);
        return frameworks.catalogue("tax-lines", "Keywords").entries().stream()
                .filter(row -> row.list("words").stream().anyMatch(held))
                .map(Entry::key)
                .findFirst();
    }

    private Catalogue lines() {
        return frameworks.catalogue("tax-lines", "Lines");
    }

    private static boolean isOf(Entry row, String form) {
        return row.text("form").filter(form::equals).isPresent();
    }

    private boolean isInForce(Entry row) {
        BigDecimal now = BigDecimal.valueOf(year);
        return row.quantity("from", Type.NUMBER)
                        .mid()
                        .filter(from -> now.compareTo(from) < 0)
                        .isEmpty()
                && row.quantity("to", Type.NUMBER)
                        .mid()
                        .filter(to -> now.compareTo(to) > 0)
                        .isEmpty();
    }
}
