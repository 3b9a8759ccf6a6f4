package dev.quarterdeck;

import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.briefing.LineBuilder;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.briefing.books.BooksLines;
import dev.quarterdeck.briefing.books.BooksSections;
import dev.quarterdeck.briefing.clients.ClientSections;
import dev.quarterdeck.briefing.finance.FinanceLines;
import dev.quarterdeck.briefing.finance.FinanceSections;
import dev.quarterdeck.briefing.governance.GovernanceLines;
import dev.quarterdeck.briefing.governance.GovernanceSections;
import dev.quarterdeck.briefing.logistics.LogisticsSections;
import dev.quarterdeck.briefing.market.MarketLines;
import dev.quarterdeck.briefing.market.MarketSections;
import dev.quarterdeck.briefing.rental.RentalSections;
import dev.quarterdeck.briefing.technology.TechnologyLines;
import dev.quarterdeck.briefing.technology.TechnologySections;
import java.util.List;
import java.util.stream.Stream;

/** The sections and lines that perspectives may name, from all subjects. */
final class Composers {

    private Composers() {}

    static BriefingComposer all() {
        List<SectionBuilder> sections = Stream.of(
                        FinanceSections.all(),
                        BooksSections.all(),
                        GovernanceSections.all(),
                        MarketSections.all(),
                        TechnologySections.all(),
                        RentalSections.all(),
                        LogisticsSections.all(),
                        ClientSections.all())
                .flatMap(List::stream)
                .toList();
        List<LineBuilder> lines = Stream.of(
                        FinanceLines.all(),
                        BooksLines.all(),
                        GovernanceLines.all(),
                        MarketLines.all(),
                        TechnologyLines.all())
                .flatMap(List::stream)
                .toList();
        return new BriefingComposer(sections, lines);
    }
}
