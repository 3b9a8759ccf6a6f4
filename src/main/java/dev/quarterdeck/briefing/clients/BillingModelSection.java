package dev.quarterdeck.briefing.clients;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.clients.Billing;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.List;

/** Clients that are worked for without an agreed model, and the model that would fit. */
final class BillingModelSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-models";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Billing all = page.analysis().clients().all();
        if (!all.clients().isEmpty()) {
            page.table(
                    Text.EMPTY,
                    0,
                    Rows.of(
                            page,
                            all.unmodelled(),
                            client -> List.of(
                                    show(client.hours()),
                                    show(client.billable()),
                                    client.proposal().map(Text::name).orElse(Text.label(Format.UNKNOWN)))));
            if (all.unmodelled().isEmpty()) {
                page.say(page.sentence("DCB-ALL-MODELS", Facts.none()));
            }
        }
        return page.findings("SF-BILLING", "RR-3")
                .showing("clients-without-model")
                .section();
    }
}
