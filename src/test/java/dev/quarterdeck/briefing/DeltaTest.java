package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.PastReport.PastFigure;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Perspective.Better;
import dev.quarterdeck.framework.Perspective.Kpi;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.section.Tile.Change;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Value;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTest {

    private static final Sources SAID = Sources.of(new Place("content/handoffs/a.md", 1, 1));
    private static final Figure.Key KEY = Figure.Key.parse("cash");
    private static final Named UNTOLD = new Named(new Given().portfolio(), List.of());
    private static final Wording WORDING =
            new FrameworkReader(new SiteFiles(Path.of(""))).read().wording();

    @ParameterizedTest(name = "{2} after {1} in {0} is {3}")
    @CsvSource({
        "money0, 54900, 53200, '-1,700', UP, BAD",
        "money0, 2900, 3316.67, +417, UP, GOOD",
        "money0, 6877, 6460.33, -417, DOWN, GOOD",
        "money, 59.53, 83.74, +24.21, DOWN, BAD",
        "months, 7.98, 8.2349, +0.3, UP, GOOD", // 8.2 less 7.9, as a reader of both would say
        "months, 8.21, 8.29, unchanged, UP, PLAIN", // below what is shown
        "int, 10, 9, -1, DOWN, GOOD",
        "percent, 19.0, 81.04, +62.0, NEITHER, PLAIN",
    })
    void takesTheDifferenceOfWhatWasShown(
            String format, BigDecimal then, BigDecimal now, String text, Better better, Tone tone) {
        Change change = change(format, better, Optional.of(then), known(now)).orElseThrow();

        assertThat(change.text().plain()).isEqualTo(text);
        assertThat(change.tone()).isEqualTo(tone);
    }

    @Test
    void tellsWhatMovedWithWhatWas() {
        Optional<BigDecimal> then = Optional.of(new BigDecimal("7902"));

        assertThat(told(change("money0", Better.DOWN, then, dollars("8202")))).isEqualTo("Cash $8,202, was $7,902");
        assertThat(told(change("money0", Better.DOWN, then, dollars("7902.3")))).isEmpty();
        assertThat(told(change("money0", Better.DOWN, Optional.empty(), dollars("1"))))
                .isEqualTo("Cash $1, was unknown");
        assertThat(told(change("money0", Better.DOWN, then, Quantity.missing(Type.MONEY, SAID))))
                .isEqualTo("Cash not known, was $7,902 (formula: Sum of the newest balance of each account)");
    }

    private static Quantity dollars(String amount) {
        return Quantity.derived(Type.MONEY, Range.of(new BigDecimal(amount)), SAID);
    }

    private static String told(Optional<Change> change) {
        return change.orElseThrow().told().plain();
    }

    @Test
    void tellsWhatWasOrIsNotKnown() {
        assertThat(plain(change("int", Better.UP, Optional.empty(), known(BigDecimal.ONE))))
                .isEqualTo("was unknown");
        assertThat(plain(change("int", Better.UP, Optional.of(BigDecimal.ONE), Quantity.missing(Type.COUNT, SAID))))
                .isEqualTo("now unknown");
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "'$7,902',   AT_LEAST, 'was $7,902'",
        "'≥ $7,902', AT_LEAST, 'was ≥ $7,902'",
        "'≥ $7,902', EXACT,    'was ≥ $7,902'",
        "'≤ $7,902', AT_LEAST, 'was ≤ $7,902'",
        "'≥ $2,477', AT_LEAST, unchanged",
        "'≤ $2,477', AT_LEAST, 'was ≤ $2,477'",
        "'$2,477',   EXACT,    unchanged",
        "'~$2,477',  EXACT,    'was ~$2,477'", // what was about so much is known now
        "'~$2,400',  EXACT,    +77",
    })
    void reckonsNothingFromOneSideOfTheTruth(String then, Bound bound, String text) {
        Quantity now = Quantity.derived(Type.MONEY, Range.of(2477), SAID).withBound(bound);

        assertThat(plain(change("money0", Better.DOWN, then(then), now))).isEqualTo(text);
    }

    @ParameterizedTest(name = "an estimate, {1}, after {0} is {2}")
    @CsvSource({
        "'≤ ~$2,477', AT_MOST,  unchanged",
        "'≤ $2,477',  AT_MOST,  'was ≤ $2,477'",
        "'≤ ~$2,400', AT_MOST,  'was ≤ ~$2,400'",
        "'~$2,477',   AT_LEAST, 'was ~$2,477'",
        "'~$2,477',   EXACT,    unchanged",
        "'~$2,400',   EXACT,    +77",
    })
    void whatWasKeepsTheMarkOfAnEstimate(String then, Bound bound, String text) {
        Quantity now = Quantity.derived(Type.MONEY, Range.of(2477), SAID)
                .withBound(bound)
                .asEstimate();

        assertThat(plain(change("money0", Better.DOWN, then(then), now))).isEqualTo(text);
    }

    private static PastFigure then(String shown) {
        return new PastFigure(Optional.of(Range.of(new BigDecimal(shown.replaceAll("[^0-9]", "")))), shown);
    }

    @ParameterizedTest(name = "{0} of 7, 8 and 9 after {1}, {2}, {3} is {4}")
    @CsvSource({
        "low / mid / high, 7, 8, 9,   '',   unchanged",
        "low / mid / high, 6, 7, 9,   '',   '+1 mid'",
        "low / mid / high, 6, 8, 9,   '',   'was 6/8/9'", // the middle is what it was
        "low / mid / high, 6, 7, 9,   '≤ ', 'was ≤ 6/≤ 7/≤ 9'",
        "low / mid / high, 6, 7, 9,   '~',  '+1 mid'",
        "mid,              8, 8, 8,   '',   'range now 7-9'", // one number stands for the range, and its ends moved
        "mid,              7, 8, 9,   '',   unchanged",
        "mid,              7, 8, 9,   '~',  'was ~8'",
        "low,              7, 7, 7,   '',   unchanged",
        "all,              7, 8, 8,   '',   'was 7-8'",
        "all,              9, 9, 9,   '',   'was 9'",
        "all,              7, 8, 9,   '',   unchanged",
    })
    void comparesARangeWithARange(
            String ends, BigDecimal low, BigDecimal mid, BigDecimal high, String mark, String text) {
        PastFigure past = new PastFigure(Optional.of(new Range(low, mid, high)), mark + "as shown");
        Range now = new Range(new BigDecimal("7"), new BigDecimal("9")).withMid(new BigDecimal("8"));
        List<String> figures = Stream.of(ends.split(" / "))
                .map(end -> end.equals("all") ? "cash" : "cash." + end)
                .toList();
        Optional<Perspective.Delta> delta =
                figures.size() > 1 ? Optional.of(new Perspective.Delta(1, "mid")) : Optional.empty();
        Kpi kpi = new Kpi(figures, "/", Text.label("Cash"), Format.INT, delta, Better.UP);

        assertThat(plain(change(kpi, past, Quantity.derived(Type.NUMBER, now, SAID))))
                .isEqualTo(text);
    }

    @Test
    void aMonthThatIsKnownNoLongerOrAgainIsTold() {
        Kpi month =
                new Kpi(List.of("cash"), "", Text.label("First month"), Format.MONTH, Optional.empty(), Better.NEITHER);
        Day known = Day.month(Kind.DERIVED, LocalDate.of(2027, 3, 1), SAID);
        Day unknown = Day.missing(Type.MONTH, SAID);

        assertThat(told(change(month, words("2027-02"), unknown)))
                .isEqualTo("First month not known, was 2027-02 (formula: Sum of the newest balance of each account)");
        assertThat(told(change(month, words("—"), known))).isEqualTo("First month 2027-03, was unknown");
        assertThat(told(change(month, words("2027-02"), known))).isEqualTo("First month 2027-03, was 2027-02");
        assertThat(change(month, words("—"), unknown)).isEmpty();
        assertThat(Stream.of("—", "2027-02", "2027-03").map(then -> change(month, words(then), known)))
                .extracting(change -> change.orElseThrow().crossed())
                .containsExactly(true, false, false);
    }

    private static PastFigure words(String shown) {
        return new PastFigure(Optional.empty(), shown);
    }

    @Test
    void aFirstEditionHasNothingToCompareWith() {
        Figures figures = Figures.of(List.of(new Figure(KEY, known(BigDecimal.ONE), Format.INT, Optional.empty())));

        assertThat(plain(new Delta(WORDING, "ceo", figures, Optional.empty(), UNTOLD).of(kpi(Format.INT, Better.UP))))
                .isEqualTo("first");
    }

    private static Optional<Change> change(String format, Better better, Optional<BigDecimal> then, Quantity now) {
        return change(format, better, new PastFigure(then.map(Range::of), ""), now);
    }

    private static Optional<Change> change(String format, Better better, PastFigure then, Quantity now) {
        return change(kpi(Format.named(format).orElseThrow(), better), then, now);
    }

    private static Optional<Change> change(Kpi kpi, PastFigure then, Value now) {
        Figures figures = Figures.of(List.of(new Figure(KEY, now, kpi.format(), Optional.empty())));
        PastReport past = new PastReport(
                "2026-04-24",
                LocalDate.of(2026, 4, 24),
                false,
                "",
                Map.of(KEY, then),
                List.of(),
                List.of(),
                Map.of(),
                "",
                List.of(),
                Map.of());
        return new Delta(WORDING, "ceo", figures, Optional.of(past), UNTOLD).of(kpi);
    }

    private static Kpi kpi(Format format, Better better) {
        return new Kpi(List.of("cash"), "", Text.label("Cash"), format, Optional.empty(), better);
    }

    private static Quantity known(BigDecimal number) {
        return Quantity.derived(Type.NUMBER, Range.of(number), SAID);
    }

    private static String plain(Optional<Change> change) {
        return change.orElseThrow().text().plain();
    }
}
