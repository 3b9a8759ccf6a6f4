package dev.quarterdeck.briefing.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Block;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.source.SiteFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sections on money say when nothing is known. */
class FinanceSectionsTest {

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    private static Material nothing() {
        Handoffs none = new Handoffs(List.of(), List.of(), List.of(), List.of(), List.of());
        Portfolio portfolio = new Portfolio(none, FRAMEWORKS, Snapshot.none(), LocalDate.of(2026, 5, 1));
        return new Material(
                portfolio, Analysis.of(portfolio), FRAMEWORKS.perspectives().get(0), List.of());
    }

    static Stream<SectionBuilder> all() {
        return FinanceSections.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSaysWhatWouldSupplyItWhenNothingIsStated(SectionBuilder builder) {
        Section section = builder.build(nothing());

        assertThat(section.id()).isEqualTo(builder.id());
        assertThat(section.figures())
                .filteredOn(figure -> figure.value().isKnown())
                .extracting(figure -> figure.key().id())
                .isSubsetOf("recorded-months");
        assertThat(section.blocks().get(0))
                .isEqualTo(new Block.Paragraphs(
                        List.of(FRAMEWORKS.wording().section(builder.id()).empty())));
    }
}
