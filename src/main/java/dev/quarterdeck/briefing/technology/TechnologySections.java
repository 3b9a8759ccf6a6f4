package dev.quarterdeck.briefing.technology;

import dev.quarterdeck.briefing.SectionBuilder;
import java.util.List;

/** The sections that the analysis of technology can fill. */
public final class TechnologySections {

    private TechnologySections() {}

    public static List<SectionBuilder> all() {
        return List.of(
                new AwsTieOutSection(),
                new StackSection(),
                new InventorySection(),
                new GapsSection(),
                new HygieneSection(),
                new AuthenticationSection(),
                new AwsCostSection(),
                new AwsSavingsSection(),
                new UxSection(),
                new DeliverySection(),
                new DebtSection(),
                new SendingSection());
    }
}
