package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.section.Tile.Change;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

    private static final Sources SAID = Sources.of(new Place("content/handoffs/a.md", 1, 1));
    private static final Frameworks SHIPPED = new FrameworkReader(new SiteFiles(Path.of(""))).read();
    private static final Finding BURN =
            finding("SF-BURN", Facts.of("recorded", count(0)).with("window", count(3)));
    private static final Finding BILLING =
            finding("SF-BILLING", Facts.of("n", count(2)).with("total", count(5)));

    private static final FirstSeen.Seen SEEN = new FirstSeen.Seen("2026-04-24", 1);
    private static final LastList LIST = new LastList(SHIPPED.wording(), List.of(), LocalDate.of(2026, 5, 1));

    @Test
    void aFirstEditionSaysThatItIsOne() {
        Changes changes = changes(List.of(BURN), Optional.empty(), List.of("findings"));

        assertThat(plain(changes)).containsExactly("First edition, no comparison.");
        assertThat(changes.newFindings()).isEmpty();
    }

    @Test
    void namesWhatIsNewAndWhatIsResolvedWithTheirCounts() {
        PastReport past = past(List.of(
                new PastFinding(
                        "SF-STALE:jada",
                        "medium",
                        "jada handoff is 33 days old (stale)",
                        List.of("content/handoffs/jada.md:1:1"),
                        SEEN),
                new PastFinding(
                        "SF-OTA:portfolio",
                        "critical",
                        "0 of 8 OTA listings are live",
                        List.of("content/handoffs/jada.md:1:1"),
                        SEEN)));

        Changes changes = changes(List.of(BURN, BILLING), Optional.of(past), List.of("findings"));

        assertThat(plain(changes))
                .containsExactly(
                        "2 new: [C] Actual spend is recorded for 0 of the last 3 months (+1 more)",
                        "2 resolved: [M] jada handoff is 33 days old (stale) (+1 more)");
        assertThat(changes.newFindings()).containsExactly("SF-BURN:portfolio", "SF-BILLING:portfolio");
        assertThat(changes.resolvedFindings()).containsExactly("SF-STALE:jada", "SF-OTA:portfolio");
    }

    @Test
    void aFindingOfWhichTheEvidenceIsGoneIsNotResolved() {
        PastReport past = past(List.of(
                new PastFinding("SEC-04:portfolio", "critical", "No firewall", List.of("snapshot /cloudfront/0"), SEEN),
                new PastFinding(
                        "SF-OTA:portfolio", "critical", "Not listed", List.of("content/handoffs/a.md:1:1"), SEEN)));

        Changes changes = new Comparisons(
                        SHIPPED.wording(),
                        "cto",
                        List.of(),
                        figures(),
                        LIST,
                        "rules",
                        cite -> !cite.startsWith("snapshot"))
                .since(Optional.of(past), List.of("findings"), List.of(), List.of());

        assertThat(plain(changes))
                .containsExactly("1 resolved: [C] Not listed", "1 can no longer be judged: [C] No firewall");
        assertThat(changes.resolvedFindings()).containsExactly("SF-OTA:portfolio");
    }

    @Test
    void tellsAFindingThatBecameMoreUrgent() {
        PastReport past = past(List.of(
                new PastFinding("SF-BURN:portfolio", "medium", "then", List.of("content/handoffs/jada.md:1:1"), SEEN)));

        assertThat(plain(changes(List.of(BURN), Optional.of(past), List.of("findings"))))
                .containsExactly("1 worse: [C] Actual spend is recorded for 0 of the last 3 months");
    }

    @Test
    void countsNothingWhereNothingChangedAndComparesFiguresAsTheyWereShown() {
        PastReport past = past(List.of(new PastFinding(
                "SF-BURN:portfolio", "critical", "as now", List.of("content/handoffs/jada.md:1:1"), SEEN)));

        assertThat(plain(changes(
                        List.of(BURN), Optional.of(past), List.of("runway.mid", "findings", "critical-shortfalls"))))
                .containsExactly(
                        "Runway 8.2 months, was 7.9",
                        "0 new findings, 0 resolved",
                        "Open critical shortfalls 8, unchanged");
    }

    @Test
    void keepsTheSignsOfWhatWasAtMostAboutSoMuch() {
        Map<Figure.Key, PastFigure> then = Map.of(Figure.Key.parse("runway"), then("≤ ~9.1"));

        assertThat(plain(changes(List.of(), Optional.of(past(List.of(), then)), List.of("runway.mid"))))
                .containsExactly("Runway 8.2 months, was ≤ ~9.1");
    }

    @Test
    void namesAChangeOfRulesSoThatItIsNotReadAsMovement() {
        PastReport past = past(List.of());

        Changes changes = new Comparisons(
                        SHIPPED.wording(), "ceo", List.of(), figures(), LIST, "other rules", cite -> true)
                .since(Optional.of(past), List.of(), List.of(), List.of());

        assertThat(plain(changes))
                .containsExactly(
                        "Rules or wording changed since then; a difference may not be movement of the business.");
    }

    @Test
    void tellsWhichKeyFiguresMovedAndWhatMovedThem() {
        Tile cash = tile("cash", Text.label("Cash, was more"));
        Tile runway = tile("runway", Text.label("Runway, was longer"));
        List<Text> causes = List.of(Text.label("Moved by JADA"));

        Changes quiet = compared(List.of("findings"), List.of(cash, tile("ota-live", Text.EMPTY)), causes);
        Changes told = compared(List.of("findings", "runway.mid"), List.of(cash, runway), causes);

        assertThat(plain(quiet)).containsExactly("0 new findings, 0 resolved", "Cash, was more", "Moved by JADA");
        assertThat(quiet.moved()).isEmpty();
        assertThat(plain(told))
                .containsExactly("0 new findings, 0 resolved", "Runway 8.2 months, was 7.9", "Moved by JADA");
        assertThat(told.moved()).extracting(Text::plain).containsExactly("Cash, was more");
    }

    @Test
    void whatBecameKnownOrUnknownIsToldFirst() {
        Tile month = new Tile(
                "portfolio",
                Figure.Key.parse("first-profit-month"),
                Text.EMPTY,
                Text.label("—"),
                Optional.of(new Change(Text.EMPTY, Tone.MUTED, Text.label("Month not known"), true)));

        Changes changes = compared(
                List.of("runway.mid", "findings"),
                List.of(tile("cash", Text.label("Cash, was more")), month),
                List.of(Text.label("Moved by JADA")));

        assertThat(plain(changes))
                .containsExactly(
                        "Month not known", "Runway 8.2 months, was 7.9", "0 new findings, 0 resolved", "Moved by JADA");
        assertThat(changes.moved()).extracting(Text::plain).containsExactly("Cash, was more");
    }

    private static Changes compared(List<String> order, List<Tile> tiles, List<Text> causes) {
        return new Comparisons(SHIPPED.wording(), "ceo", List.of(), figures(), LIST, "rules", cite -> true)
                .since(Optional.of(past(List.of())), order, tiles, causes);
    }

    private static Tile tile(String figure, Text told) {
        Change change = new Change(Text.label("change"), Tone.PLAIN, told, false);
        return new Tile("portfolio", Figure.Key.parse(figure), Text.EMPTY, Text.EMPTY, Optional.of(change));
    }

    private static Changes changes(List<Finding> now, Optional<PastReport> past, List<String> order) {
        return new Comparisons(SHIPPED.wording(), "ceo", now, figures(), LIST, "rules", cite -> true)
                .since(past, order, List.of(), List.of());
    }

    private static Figures figures() {
        return Figures.of(List.of(
                new Figure(Figure.Key.parse("runway"), number("8.2349"), Format.MONTHS, Optional.empty()),
                new Figure(Figure.Key.parse("critical-shortfalls"), number("8"), Format.INT, Optional.empty())));
    }

    private static PastReport past(List<PastFinding> findings) {
        return past(
                findings,
                Map.of(
                        Figure.Key.parse("runway"), then("7.983"),
                        Figure.Key.parse("critical-shortfalls"), then("8")));
    }

    private static PastReport past(List<PastFinding> findings, Map<Figure.Key, PastFigure> figures) {
        return new PastReport(
                "2026-04-24",
                LocalDate.of(2026, 4, 24),
                false,
                "",
                figures,
                findings,
                List.of(),
                Map.of(),
                "rules",
                List.of(),
                Map.of());
    }

    private static PastFigure then(String shown) {
        return new PastFigure(Optional.of(Range.of(new BigDecimal(shown.replaceAll("[^0-9.]", "")))), shown);
    }

    private static Quantity number(String number) {
        return Quantity.derived(Type.NUMBER, Range.of(new BigDecimal(number)), SAID);
    }

    private static Quantity count(int number) {
        return Quantity.count(number, SAID);
    }

    private static Finding finding(String rule, Facts facts) {
        return Finding.of(SHIPPED, rule, "portfolio", facts, List.of());
    }

    private static List<String> plain(Changes changes) {
        return changes.lines().stream().map(Text::plain).toList();
    }
}
