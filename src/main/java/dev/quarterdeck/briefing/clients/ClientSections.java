package dev.quarterdeck.briefing.clients;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** All sections about the billing of clients. */
public final class ClientSections {

    private ClientSections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new ClientTableSection(),
                new CoverageSection(),
                new UnbilledSection(),
                new RateSection(),
                new RecurringSection(),
                new ReceivablesSection(),
                new BillingModelSection(),
                new AgreementSection());
    }
}
