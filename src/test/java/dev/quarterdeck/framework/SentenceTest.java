package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private static final Place AT = new Place("content/frameworks/wording.md", 7, 20);
    private static final Place SAID = new Place("content/handoffs/jada.md", 14, 12);
    private static final Set<String> NAMES =
            Set.of("cost", "share", "count", "one", "many", "day", "month", "runway", "who", "places", "unknown");

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{cost}; $7,010.25 to $8,794",
                "{cost|money0}; $7,010 to $8,794",
                "{cost|moneyK}; $7-9K",
                "{cost|moneyK1}; $7.0K-8.8K",
                "{share|percent}; 29.9%",
                "{runway}; 8.2",
                "{runway|months} months; 8.2 months",
                "{count|int}; 1,200",
                "{day|date}; 2026-05-08",
                "{month}; 2027-01",
                "by {who|owner}; by C. Ladd",
                "{places|list}; a, b, c, d",
                "{places|list:3}; a, b, c and 1 more",
                "{places|list:4}; a, b, c, d",
                "{many|int} {plural:place/places}; 2 places",
                "{one|int} {plural:place/places}; 1 place",
                "{places|list:2} {one|plural:has/have} none; a, b and 2 more has none",
                "lasts[[ {runway} months]]; lasts 8.2 months",
                "lasts[[ {unknown} months]].; lasts.",
                "[[a {unknown}]][[b {one}]]; b 1",
            })
    void saysFactsInTheirFormats(String sentence, String expected) {
        assertThat(say(sentence).map(Text::plain)).contains(expected);
        assertThat(problems).isEmpty();
    }

    @Test
    void saysNothingWhenAFactOutsideBracketsIsUnknown() {
        assertThat(say("Cash lasts {unknown} months.")).isEmpty();
    }

    @Test
    void keepsTheSourcesOfEachFigure() {
        var text = say("Cost is {cost|money0} a month").orElseThrow();

        assertThat(text.runs())
                .containsExactly(
                        new Run(Run.Role.LABEL, "Cost is ", Sources.none()),
                        new Run(Run.Role.FIGURE, "$7,010 to $8,794", Sources.of(SAID)),
                        new Run(Run.Role.LABEL, " a month", Sources.none()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "in 30 days; error FW-022: a figure stands in the words \"in 30 days\". Put a fact in its place.",
                "{one|plural:1 day/days}; error FW-022: a figure stands in the words \"1 day\". Put a fact in its place.",
                "[[ {one}; error FW-021: \"[[\" without \"]]\" in \"[[ {one}\". Close it, or take it out.",
                "{one} ]]; error FW-021: \"]]\" without \"[[\" in \"{one} ]]\". Open it, or take it out.",
            })
    void namesWhatIsWrongWithItsPlace(String sentence, String problem) {
        parse(sentence);

        assertThat(problems).extracting(Problem::toString).containsExactly(AT.cite() + ": " + problem);
    }

    @Test
    void namesFactsAndFormatsNobodyDeclared() {
        new SentenceParser("{a} {cash|euros}", AT, Set.of("cash"), problems).parse();

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        AT.cite() + ": error FW-024: no fact \"a\" is declared for this sentence. Use one of: cash.",
                        AT.cite()
                                + ": error FW-023: unknown format \"euros\". Use list, plural or one of: money, money0,"
                                + " moneyK, moneyK1, percent, yield, int, ratio, number, months, tenths, days, date, month, word.");
    }

    @Test
    void takesOnlyAFinalStopOfItsOwn() {
        assertThat(Sentence.withoutStop(say("{one} is left.").orElseThrow()).plain())
                .isEqualTo("1 is left");
        assertThat(Sentence.withoutStop(Text.name("Ltd.")).plain()).isEqualTo("Ltd.");
    }

    private Optional<Text> say(String sentence) {
        return parse(sentence)
                .say(
                        facts(),
                        left -> Text.label("and ")
                                .and(Text.figure(left.mid().orElseThrow() + " more", left.sources())));
    }

    private Sentence parse(String sentence) {
        return new SentenceParser(sentence, AT, NAMES, problems).parse();
    }

    private static Facts facts() {
        return Facts.of("cost", amount(Type.MONEY, "7010.25", "8794"))
                .with("share", amount(Type.PERCENT, "29.85", "29.85"))
                .with("count", amount(Type.COUNT, "1200", "1200"))
                .with("one", amount(Type.COUNT, "1", "1"))
                .with("many", amount(Type.COUNT, "2", "2"))
                .with("runway", amount(Type.MONTHS, "8.29", "8.29"))
                .with("day", Day.stated(LocalDate.of(2026, 5, 8), Sources.of(SAID)))
                .with("month", Day.month(Kind.DERIVED, LocalDate.of(2027, 1, 31), Sources.of(SAID)))
                .with("who", Text.name("C. Ladd"))
                .with("places", List.of(quoted("a"), quoted("b"), quoted("c"), quoted("d")))
                .with("unknown", Quantity.missing(Type.COUNT, Sources.none()));
    }

    private static Text quoted(String word) {
        return Text.quote(word, Sources.of(SAID));
    }

    private static Quantity amount(Type type, String low, String high) {
        return Quantity.stated(type, new Range(new BigDecimal(low), new BigDecimal(high)), SAID);
    }
}
