package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final Sources SAID = Sources.of(new Place("content/handoffs/jada.md", 14, 12));
    private static final Frameworks SHIPPED = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    private static final FirstSeen.Seen BEFORE = new FirstSeen.Seen("2026-04-03", 4);

    @Test
    void writesRangesDatesAndMissingFiguresAsTheContractSays() throws IOException {
        JsonNode figures = json().get("figures");

        assertThat(figures.get(0)).hasToString("""
                {"id":"gross-burn","unit":"portfolio","of":"","kind":"derived","flags":["estimate"],"type":"money",\
                "low":"7010","high":"8794","value":"7902","display":"~$7,010 to $8,794","asOf":"2026-05-01",\
                "sources":["content/handoffs/jada.md:14:12"]}""");
        assertThat(figures.get(1)).hasToString("""
                {"id":"runway-end","unit":"portfolio","of":"","kind":"derived","flags":[],"type":"date",\
                "value":"2027-01-05","display":"2027-01-05","asOf":"2026-05-01",\
                "sources":["content/handoffs/jada.md:14:12"]}""");
        assertThat(figures.get(2)).hasToString("""
                {"id":"cash","unit":"portfolio","of":"","kind":"missing","flags":[],"type":"money","display":"—",\
                "asOf":"2026-05-01","sources":[]}""");
    }

    @Test
    void anEarlierReportIsReadBackAsItWasWritten() {
        PastReport past = PastReports.read(Written.bytes(briefing()));

        assertThat(past.edition()).isEqualTo("2026-05-01");
        assertThat(past.figures().values().stream().map(figure -> figure.value("USD", SAID)))
                .containsExactly(
                        Optional.of(briefing()
                                        .figures()
                                        .find("gross-burn")
                                        .orElseThrow()
                                        .value())
                                .map(value -> ((Quantity) value).as(Type.NUMBER).inCurrency("USD")),
                        Optional.of(Word.derived("2027-01-05", SAID)),
                        Optional.empty());
        assertThat(past.finding("SF-BURN:portfolio").orElseThrow().severity()).isEqualTo("critical");
        assertThat(past.finding("SF-BURN:portfolio").orElseThrow().seen()).isEqualTo(BEFORE);
        assertThat(past.gap("cac:jada")).contains(BEFORE);
    }

    @Test
    void hostileWordsStayData() throws IOException {
        assertThat(json().get("headline").asText()).isEqualTo("\"}],<script>\u2028");
    }

    private static JsonNode json() throws IOException {
        return new ObjectMapper().readTree(Written.of(briefing()));
    }

    private static Briefing briefing() {
        Quantity burn = Quantity.derived(Type.MONEY, new Range(new BigDecimal("7010"), new BigDecimal("8794")), SAID)
                .asEstimate();
        Figures figures = Figures.of(List.of(
                new Figure(Figure.Key.parse("gross-burn"), burn, Format.MONEY, Optional.empty()),
                Figure.of("runway-end", "portfolio", Day.derived(LocalDate.of(2027, 1, 5), SAID)),
                Figure.of("cash", "portfolio", Quantity.missing(Type.MONEY, Sources.none()))));
        Facts facts = Facts.of("recorded", Quantity.count(0, SAID)).with("window", Quantity.count(3, SAID));
        Finding finding = Finding.of(SHIPPED, "SF-BURN", "portfolio", facts, List.of());
        return new Briefing(
                SHIPPED.perspectives().get(0),
                "2026-05-01",
                LocalDate.of(2026, 5, 1),
                true,
                Text.quote("\"}],<script>\u2028", SAID),
                List.of(),
                List.of(),
                List.of(),
                new Changes(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(finding),
                new Briefing.Agenda(Text.EMPTY, List.of(), Text.EMPTY),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                figures,
                List.of(),
                new FirstSeen(Map.of("SF-BURN:portfolio", BEFORE), Map.of("cac:jada", BEFORE), Map.of()),
                "rules",
                Map.of(),
                new Origins(new Given().portfolio()));
    }
}
