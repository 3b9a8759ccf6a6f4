package dev.quarterdeck.briefing.books;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** All sections about the books. */
public final class BooksSections {

    private BooksSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new ChartOfAccountsSection(),
                new RecognitionSection(),
                new ReconciliationSection(),
                new ReceivablesSection(),
                new ExpenseSection(),
                new TrialBalanceSection(),
                new ControlsSection(),
                new CloseSection());
    }
}
