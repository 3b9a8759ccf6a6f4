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

/** Clients that are worked for without a signed agreement. */
final class AgreementSection implements SectionBuilder {

    @Override
    public String id() {
        return "client-agreements";
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
                            all.withoutAgreement(),
                            client -> List.of(
                                    client.agreement().isEmpty() ? Text.label(Format.UNKNOWN) : client.agreement(),
                                    show(client.billable()))));
            if (all.withoutAgreement().isEmpty()) {
                page.say(page.sentence("DCB-ALL-SIGNED", Facts.none()));
            }
        }
        return page.findings("RR-1").showing("clients-without-agreement").section();
    }
}
