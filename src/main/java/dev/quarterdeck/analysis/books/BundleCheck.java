package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RR-2: a sale promises several services and no column splits it (ASC 606-10-25-19). RR-4: of these, a sale that states no amount for each
 * (ASC 606-10-32-28).
 */
record BundleCheck(String rule) implements RecognitionCheck {

    private static final Pattern AMOUNT = Pattern.compile("\\$\\s?\\d");

    static BundleCheck promise() {
        return new BundleCheck("RR-2");
    }

    static BundleCheck allocation() {
        return new BundleCheck("RR-4");
    }

    @Override
    public List<Item> items(Portfolio portfolio, Ledger ledger, Matching matching) {
        return ledger.sales().stream()
                .filter(sale -> services(portfolio, sale) > 1)
                .filter(sale -> RowWords.added(
                                sale.row(), portfolio.frameworks().words("split-columns"))
                        .isEmpty())
                .filter(sale -> rule.equals("RR-2") || amounts(sale) < services(portfolio, sale))
                .map(Item::of)
                .toList();
    }

    private static long services(Portfolio portfolio, Sale sale) {
        String words = RowWords.of(sale.row());
        Catalogue services = portfolio.frameworks().catalogue("revrec-checks", "Services");
        return services.entries().stream()
                .filter(row -> RowWords.holdsAny(words, row.list("words")))
                .count();
    }

    private static long amounts(Sale sale) {
        return AMOUNT.matcher(RowWords.of(sale.row())).results().count();
    }
}
