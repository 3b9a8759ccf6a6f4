package dev.quarterdeck.analysis.books;

import dev.quarterdeck.portfolio.CostLine;
import dev.quarterdeck.value.Quantity;
import java.util.Optional;

/**
 * A cost line with its account and tax line.
 *
 * @param account the stated one, else the suggested one; empty where the chart has neither
 * @param stated whether the line names an account itself
 * @param form of the unit; empty where it is not known
 * @param taxLine of the account on the form
 */
public record Expense(
        CostLine line, Optional<Account> account, boolean stated, Optional<String> form, Optional<String> taxLine) {

    public boolean isSuggested() {
        return !stated && account.isPresent();
    }

    public boolean isMonthly() {
        return line.nature() == CostLine.Nature.FIXED;
    }

    public Quantity amount() {
        return line.amount();
    }
}
