package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastReportsTest {

    @Test
    void readsWhatTheEditionBeforeTheSampleSaid() throws IOException {
        var ceo = previous("ceo");

        assertThat(ceo.asOf()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(ceo.figure(Figure.Key.parse("cash")).flatMap(PastReport.PastFigure::range))
                .contains(Range.of(54900));
        assertThat(ceo.finding("SF-STALE:expert-yacht-delivery").map(PastReport.PastFinding::severity))
                .contains("medium");
        assertThat(ceo.finding("SF-COVERAGE:dc-clients")).isEmpty();
        assertThat(ceo.actions())
                .extracting(PastReport.PastAction::seen)
                .containsOnly(new FirstSeen.Seen("2026-04-24", 1));
    }

    @Test
    void keepsTheEndsOfARangeAndTheWordsOfAMonth() throws IOException {
        var cfo = previous("cfo");

        assertThat(cfo.figure(Figure.Key.parse("gross-burn")).flatMap(PastReport.PastFigure::range))
                .contains(new Range(new BigDecimal("7010"), new BigDecimal("8794")));
        assertThat(cfo.figures().get(Figure.Key.parse("first-profit-month")))
                .isEqualTo(new PastReport.PastFigure(Optional.empty(), "2027-02"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"asOf\": \"yesterday\"}",
                "{\"asOf\": \"2026-05-01\", \"figures\": [{\"id\": \"cash\", \"low\": \"much\", \"value\": \"much\"}]}",
                "{\"asOf\": \"2026-05-01\", \"actions\": [{\"due\": \"soon\"}]}",
            })
    void refusesWhatIsNoReport(String text) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> PastReports.read(text.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("not a report: ");
    }

    private static PastReport previous(String perspective) throws IOException {
        return PastReports.read(
                Files.readAllBytes(Path.of("src/test/resources/previous/2026-04-24", perspective, "report.json")));
    }
}
