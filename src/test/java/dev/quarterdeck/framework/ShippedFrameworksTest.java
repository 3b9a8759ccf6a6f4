package dev.quarterdeck.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import dev.quarterdeck.value.Word;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds all rows that the product ships against the rules for rows. */
class ShippedFrameworksTest {

    private static final Sources SAID = Sources.of(new Place("content/handoffs/a.md", 1, 1));

    private final Frameworks shipped = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    @Test
    void haveNothingWrongWithThem() {
        assertThat(shipped.problems()).isEmpty();
    }

    @Test
    void sayEverySentenceOnceItsFactsAreKnown() {
        var rows = shipped.catalogues().stream()
                .filter(table -> table.file().endsWith("/wording.md"))
                .flatMap(table -> table.entries().stream())
                .filter(row -> row.cell("rule").isPresent())
                .toList();

        assertThat(rows).hasSizeGreaterThan(100).allSatisfy(row -> {
            Facts facts = Facts.none();
            for (String name : row.list("facts")) {
                facts = facts.with(name, Text.name("x"));
            }
            assertThat(shipped.wording().say(row.key(), facts).plain()).isNotBlank();
            assertThat(shipped.wording().brief(row.key(), facts).plain())
                    .isNotBlank()
                    .doesNotEndWith("x.");
        });
    }

    @Test
    void keepTitlesOfRulesShortEnoughForATable() {
        assertThat(shipped.rules())
                .hasSizeGreaterThan(80)
                .allSatisfy(rule -> assertThat(rule.title()).hasSizeLessThan(61));
    }

    @Test
    void headTheCeosReportAsAgreed() {
        var facts = Facts.of("basis", word("modelled"))
                .with("critical", count(8))
                .with("missing", count(9))
                .with("range", amount(Type.MONEY, "7010", "8794"))
                .with("receipts", amount(Type.MONEY, "3316.67", "3316.67"))
                .with("cash", amount(Type.MONEY, "53200", "53200"))
                .with("runway", amount(Type.MONTHS, "8.23", "8.23"));

        assertThat(shipped.wording().say("CEO-HEAD", facts).plain())
                .isEqualTo(
                        "8 critical shortfalls are open and 9 core KPIs are not tracked. Fixed burn is modelled at $7.0K-8.8K"
                                + " a month; average receipts are $3,317. Cash of $53,200 lasts 8.2 months at present net burn.");
        assertThat(shipped.wording().say("CEO-SUBJECT", facts).plain())
                .isEqualTo("8 critical shortfalls, runway 8.2 months");
    }

    @Test
    void headTheCfosReportAsAgreed() {
        var facts = Facts.of("basis", word("modelled"))
                .with("range", amount(Type.MONEY, "7010", "8794"))
                .with("recorded", count(0))
                .with("window", count(3))
                .with("unit", word("JADA"))
                .with("be", count(6))
                .with("noun", word("charters"))
                .with("exact", amount(Type.NUMBER, "5.425", "5.425"))
                .with("actual", count(1))
                .with("month", month(2026, 4))
                .with("first", month(2027, 2))
                .with("runway", amount(Type.MONTHS, "8.23", "8.23"));

        assertThat(shipped.wording().say("CFO-HEAD", facts).plain())
                .isEqualTo(
                        "Fixed burn is modelled at $7.0K-8.8K a month; actual spend is recorded for 0 of the last 3 months."
                                + " JADA breaks even at 6 charters a month (5.43 before rounding up) and sold 1 in 2026-04."
                                + " Targets turn the portfolio positive in 2027-02.");
        assertThat(shipped.wording().say("CFO-SUBJECT", facts).plain())
                .isEqualTo("runway 8.2 months, break-even 6 charters");
    }

    @Test
    void sayWhatIsUnknownInOtherWords() {
        assertThat(shipped.wording().say("CEO-HEAD", Facts.none()).plain())
                .isEqualTo("Nothing is known yet of what the business costs and earns.");
        assertThat(shipped.wording().brief("SF-HANDOFF", Facts.none()).plain())
                .isEqualTo("Roles and their backups are not described");
    }

    @Test
    void standForManyRulesWithOneRow() {
        var facts = Facts.of("n", count(1))
                .with("title", Text.name("Old log"))
                .with("where", List.of(Text.name("qos-site")));

        assertThat(shipped.wording().say("SEC-19", facts).plain()).isEqualTo("Old log: 1 place (qos-site).");
    }

    private Perspective perspective(String id) {
        return shipped.perspectives().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void describeTheirPerspectives() {
        assertThat(shipped.perspectives())
                .extracting(Perspective::shortTitle)
                .containsExactlyInAnyOrder("CEO", "CTO", "CFO", "CMO", "CAO", "RENTAL", "EYD", "DCB");
        assertThat(shipped.perspectives()).allSatisfy(perspective -> {
            assertThat(perspective.sections()).hasSizeBetween(9, 14);
            assertThat(perspective.kpis())
                    .extracting(kpi -> kpi.label().plain().length())
                    .allMatch(length -> length <= 31);
        });
        var runway = perspective("cfo").kpis().get(4);
        assertThat(runway.figures()).containsExactly("runway.low", "runway.mid", "runway.high");
        assertThat(runway.between()).isEqualTo("/");
        assertThat(runway.delta()).contains(new Perspective.Delta(1, "mid"));
    }

    @Test
    void orderUnitsWithThePortfolioFirst() {
        assertThat(shipped.units())
                .extracting(Unit::id)
                .startsWith("portfolio", "jada", "queenofsandiego")
                .hasSize(8);
        assertThat(shipped.unit("dc-clients").flatMap(Unit::parent)).contains("dangerouscentaur");
        assertThat(shipped.vocabulary().units()).extracting(unit -> unit.name()).contains("3028 51st St Rental");
    }

    @Test
    void citeTheirOwnRowsAsSources() {
        var floor = shipped.thresholds().of("runway-floor");

        assertThat(floor.mid()).contains(new BigDecimal("6"));
        assertThat(floor.sources().cites()).first().asString().startsWith("content/frameworks/shortfalls.md:");
        assertThat(shipped.words("ota-types")).containsExactly("ota");
    }

    private static List<Entry> figures() {
        return rows("docs", "docs/figures.md", "Figures");
    }

    private static List<Entry> rows(String folder, String file, String table) {
        return new Catalogues(new java.util.ArrayList<>())
                .read(new java.util.TreeMap<>(new SiteFiles(Path.of("")).own(folder))).stream()
                        .filter(each -> each.file().equals(file) && each.name().equals(table))
                        .flatMap(each -> each.entries().stream())
                        .toList();
    }

    /** A name that stands in two places is changed in one of them. */
    @Test
    void nameEachFigureOnce() {
        String folder = "content/frameworks";
        List<String> labels = rows(folder, folder + "/report-sections.md", "Labels").stream()
                .map(Entry::key)
                .toList();

        assertThat(rows(folder, folder + "/formulas.md", "Formulas"))
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.text("name").isPresent())
                        .as(row.key())
                        .isNotEqualTo(labels.contains("figure." + row.key())));
    }

    @Test
    void tellHowEachListedFigureIsMade() {
        assertThat(figures())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(shipped.wording()
                                .findLabel("formula." + row.key())
                                .map(Text::plain))
                        .as(row.key())
                        .isEqualTo(row.text("meaning")))
                .allSatisfy(row -> assertThat(shipped.wording().findLabel("figure." + row.key()))
                        .as(row.key())
                        .isPresent());
    }

    @Test
    void nameFiguresThatTheListOfFiguresHolds() {
        var listed = figures().stream().map(Entry::key).toList();
        var used = new TreeSet<String>();
        for (Perspective perspective : shipped.perspectives()) {
            perspective.kpis().forEach(kpi -> used.addAll(kpi.figures()));
            used.addAll(perspective.facts().values());
        }

        assertThat(listed)
                .containsAll(List.copyOf(used).stream()
                        .map(name -> name.replaceAll("[.@\\[].*", ""))
                        .toList());
    }

    private static Quantity count(int number) {
        return Quantity.count(number, SAID);
    }

    private static Quantity amount(Type type, String low, String high) {
        return Quantity.derived(type, new Range(new BigDecimal(low), new BigDecimal(high)), SAID);
    }

    private static Word word(String text) {
        return Word.derived(text, SAID);
    }

    private static Day month(int year, int month) {
        return Day.month(Kind.DERIVED, LocalDate.of(year, month, 1), SAID);
    }
}
