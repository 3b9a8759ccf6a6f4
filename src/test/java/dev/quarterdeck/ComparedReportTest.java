package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample's reports held against the edition before, and against themselves. */
class ComparedReportTest {

    private SampleReports sample;

    @BeforeEach
    void compose() throws IOException {
        sample = SampleReports.of(Path.of(""));
    }

    private Comparison compared(Briefing briefing, PastReport past) {
        return Composers.all().compare(briefing, sample.content().portfolio(), sample.analysis(), past);
    }

    @Test
    void aReportDiffersInNothingFromItself() {
        assertThat(sample.all()).allSatisfy(briefing -> {
            Comparison same = compared(briefing, PastReports.of(briefing));

            assertThat(same.figures()).isEmpty();
            assertThat(same.movedTiles()).isEmpty();
            assertThat(same.fresh()).isEmpty();
            assertThat(same.moved()).isEmpty();
            assertThat(same.resolved()).isEmpty();
            assertThat(same.unseen()).isEmpty();
            assertThat(same.added()).isEmpty();
        });
    }

    @Test
    void theEditionBeforeHadOtherFiguresAndFindings() throws IOException {
        Briefing ceo = sample.all().stream()
                .filter(briefing -> briefing.perspective().id().equals("ceo"))
                .findFirst()
                .orElseThrow();
        PastReport past = SampleReports.past("ceo");
        Set<String> before =
                past.findings().stream().map(PastReport.PastFinding::id).collect(Collectors.toSet());
        List<String> now = ceo.findings().stream().map(Finding::id).toList();

        Comparison comparison = compared(ceo, past);

        Comparison.Changed cash = comparison.figures().stream()
                .filter(changed -> changed.key().equals(Figure.Key.parse("cash")))
                .findFirst()
                .orElseThrow();
        assertThat(cash.then().map(PastFigure::display)).contains("$54,900");
        assertThat(cash.now().map(Figure::display)).contains("$53,200");
        assertThat(comparison.fresh())
                .extracting(Finding::id)
                .isNotEmpty()
                .containsExactlyElementsOf(
                        now.stream().filter(id -> !before.contains(id)).toList())
                .containsExactlyElementsOf(comparison.told().changes().newFindings());
        assertThat(comparison.resolved().size() + comparison.unseen().size())
                .isEqualTo(before.stream().filter(id -> !now.contains(id)).count());
    }
}
