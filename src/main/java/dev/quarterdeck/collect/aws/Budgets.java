package dev.quarterdeck.collect.aws;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.budgets.model.Spend;

/** What was set aside for AWS, and what of it is spent. */
final class Budgets {

    private Budgets() {}

    static void survey(Answers answers) {
        BudgetsClient budgets = answers.client(BudgetsClient.builder());
        String account = answers.place().account().id();
        answers.each(
                "budgets",
                () -> budgets.describeBudgetsPaginator(describe -> describe.accountId(account))
                        .budgets()
                        .iterator(),
                (budget, item) -> {
                    item.put("name", budget.budgetName()).put("limit", amount(budget.budgetLimit()));
                    if (budget.calculatedSpend() != null) {
                        item.put("actual", amount(budget.calculatedSpend().actualSpend()));
                    }
                });
    }

    /** A budget of usage hours, or of a share of savings, is of no amount of money. */
    private static @Nullable BigDecimal amount(@Nullable Spend spend) {
        return spend == null || !"USD".equals(spend.unit()) ? null : Cost.plain(spend.amount());
    }
}
