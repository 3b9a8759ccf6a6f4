package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Reading;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.metric.SnapshotReader;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading that its author mistyped takes figures away, as does an amount in no row, and no figure hides it. */
class UnreadHeadingTest {

    private static final SiteFiles SAMPLE = new SiteFiles(Path.of(""));
    private static final Frameworks FRAMEWORKS = new FrameworkReader(SAMPLE).read();
    private static final String SNAPSHOT = "content/metrics/snapshot.json";
    private static final Snapshot MEASURED =
            SnapshotReader.read(Path.of(SNAPSHOT), SNAPSHOT).snapshot();

    /** A step that nothing proves is not done, whatever hides the proof. */
    private static final Set<String> PROVEN = Set.of("close-done", "close-judged");

    /** Without receipts the runway is one of gross burn, and says so. */
    private static final Figure.Key RUNWAY = Figure.Key.parse("runway");

    private static final Figure.Key BASIS = Figure.Key.parse("runway-basis");

    private final Map<String, String> files = new LinkedHashMap<>();

    UnreadHeadingTest() {
        SAMPLE.own("content/handoffs")
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }

    @Test
    void leavesNoHeadlineFigureThatIsLessThanAllAndDoesNotSaySo() {
        Set<String> headlines = FRAMEWORKS.perspectives().stream()
                .flatMap(UnreadHeadingTest::headlines)
                .collect(Collectors.toSet());
        Map<Figure.Key, Figure> whole = figures(files);
        Set<String> wrong = new TreeSet<>();
        int unread = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            List<String> lines = file.getValue().lines().toList();
            for (int at : headings(lines)) {
                Map<String, String> mistyped = new LinkedHashMap<>(files);
                mistyped.put(file.getKey(), mistyped(lines, at));
                if (read(mistyped).unread().isEmpty()) {
                    continue;
                }
                unread++;
                Map<Figure.Key, Figure> left = figures(mistyped);
                boolean otherBasis = !basis(left).equals(basis(whole));
                left.forEach((key, now) -> {
                    boolean headline = headlines.contains(key.id())
                            && !PROVEN.contains(key.id())
                            && !(otherBasis && key.equals(RUNWAY));
                    Optional<Figure> then = Optional.ofNullable(whole.get(key));
                    if (headline && then.filter(one -> !isSame(one, now)).isPresent() && !isOpen(now)) {
                        wrong.add(lines.get(at) + " changes " + key + " to " + now.display());
                    }
                });
            }
        }
        assertThat(unread).isGreaterThan(25);
        assertThat(wrong).isEmpty();
    }

    @Test
    void isNamedInTheNotesOfEveryLetterWhoseFiguresItTakesAway(@TempDir Path folder) throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.edit("content/handoffs/jada.md", "## Monthly costs", "## Monthly coss");
        site.edit(
                "content/handoffs/quickdumpnow.md",
                "## Monthly costs",
                "## Monthly costs\nPermit was $90, and tolls $40.\n");
        site.edit(
                "content/handoffs/expert-yacht-delivery.md",
                "## Pipeline",
                "## Pipeline\n- Ann: $90\n- Bob: $80\n- Joe: $9\n");

        site.run("site-publish");

        String note =
                "- Unread heading \"Monthly coss\" (content/handoffs/jada.md:17): nothing\n    below it is counted\n";
        String amount =
                "- 1 place with amounts in no row (content/handoffs/quickdumpnow.md:13):\n    no sum counts them\n";
        String amounts =
                "- 3 places with amounts in no row\n    (content/handoffs/expert-yacht-delivery.md:24): no sum counts them\n";
        String cfo = site.text("target/archive/2026-05-01/cfo/digest.txt");
        assertThat(cfo)
                .contains(
                        note,
                        amount,
                        "Gross burn low (month)                 >= $1,960",
                        "Fixed burn is modelled at >=");
        assertThat(site.text("target/archive/2026-05-01/ceo/digest.txt"))
                .contains(note, amount, amounts, "Runway (months)                          <= 51.3");
        assertThat(site.text("target/archive/2026-05-01/cfo/index.html")).contains("Monthly coss", "≥ $1,960");
        assertThat(site.text("target/archive/2026-05-01/dcb/digest.txt")).doesNotContain("Monthly coss");
    }

    /** A sum is at least so much; what can be told only of all rows is unknown. */
    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "jada; Monthly costs; gross-burn; ≥ $7,010 to $8,794",
                "jada; Monthly costs; fixed-costs@jada; ≥ $5,050 to $5,800",
                "jada; Monthly costs; runway; ≤ 7.2-9.5",
                "jada; Monthly costs; cash; $53,200",
                "jada; Monthly costs; fixed-costs@quickdumpnow; $500 to $740",
                "portfolio; Cash; cash; ≥ $53,200",
                "portfolio; Cash; gross-burn; $7,010 to $8,794",
                "ledger; Revenue events; events-total; ≥ $13,550",
                "ledger; Invoices; invoiced-total; ≥ $10,000",
                "ledger; Invoices; open-ar; —",
                "ledger; Deposits; deposits-gross; ≥ $9,950",
                "ledger; Deposits; runway; ≥ 7.2-9.5",
                "jada; Pipeline; pipeline-value; ≥ $11,500",
                "jada; Pipeline; critical-shortfalls; ≥ 7",
                "jada; Monthly costs; critical-shortfalls; ≥ 8", // the runway may be short
                "jada; Monthly costs; missing-kpis; 9",
                "jada; Monthly costs; missing-marketing-kpis; 8",
                "ledger; Deposits; missing-kpis; ≤ 10",
                "ledger; Revenue events; missing-kpis; ≤ 11",
            })
    void anAmountInNoRowLeavesTheFiguresOfItsSectionOpen(String file, String heading, String key, String expected) {
        files.computeIfPresent(
                "content/handoffs/" + file + ".md",
                (path, text) -> text.replace("## " + heading + "\n", "## " + heading + "\n- One more: $123\n\n"));

        assertThat(figures(files))
                .extractingByKey(Figure.Key.parse(key))
                .extracting(Figure::display)
                .isEqualTo(expected);
    }

    /** What is counted elsewhere stays as it is: a heading concerns the sections that it may stand for. */
    @ParameterizedTest(name = "{3} of {0} with {2} for {1}: {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "jada; Monthly costs; Monthly coss; gross-burn; ≥ $1,960 to $2,994",
                "jada; Monthly costs; Monthly coss; cash; $53,200",
                "jada; Monthly costs; Monthly coss; missing-kpis; 9",
                "jada; Monthly costs; Monthly coss; critical-shortfalls; ≥ 8", // the runway may be short
                "jada; KPIs; Metrcs; missing-kpis; ≤ 10",
                "jada; KPIs; Metrcs; critical-shortfalls; 8",
                "jada; Assets; Asets; critical-shortfalls; 8",
                "jada; Assets; Asets; missing-kpis; 9",
                "portfolio; Systems; Sytems; critical-shortfalls; ≥ 8",
                "portfolio; Systems; Sytems; missing-kpis; 9",
                "rental-3028-51st; Occupancy; Occupany; missing-kpis; ≤ 14",
            })
    void aMisspeltHeadingLeavesOpenWhatMayStandBelowIt(
            String file, String heading, String written, String key, String expected) {
        files.computeIfPresent(
                "content/handoffs/" + file + ".md",
                (path, text) -> text.replace("## " + heading + "\n", "## " + written + "\n"));

        assertThat(figures(files))
                .extractingByKey(Figure.Key.parse(key))
                .extracting(Figure::display)
                .isEqualTo(expected);
    }

    private static Stream<String> headlines(Perspective perspective) {
        Stream<String> tiles = perspective.kpis().stream().flatMap(kpi -> kpi.figures().stream());
        return Stream.of(tiles, perspective.facts().values().stream(), perspective.changes().stream())
                .flatMap(names -> names)
                .map(name -> name.replaceAll("[.@\\[].*", ""));
    }

    private static List<Integer> headings(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).startsWith("## "))
                .boxed()
                .toList();
    }

    /** Without its last letter but one. */
    private static String mistyped(List<String> lines, int at) {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> line == at ? lines.get(line).replaceFirst(".(.)$", "$1") : lines.get(line))
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> basis(Map<Figure.Key, Figure> figures) {
        return Optional.ofNullable(figures.get(BASIS)).map(Figure::display);
    }

    private static boolean isSame(Figure one, Figure other) {
        return one.display().equals(other.display());
    }

    private static boolean isOpen(Figure figure) {
        return !(figure.value() instanceof Quantity amount) || !amount.isKnown() || amount.bound() != Bound.EXACT;
    }

    private static Handoffs read(Map<String, String> files) {
        return Reading.of(FRAMEWORKS.vocabulary(), files);
    }

    private static Map<Figure.Key, Figure> figures(Map<String, String> files) {
        Handoffs handoffs = read(files);
        Portfolio portfolio =
                new Portfolio(handoffs, FRAMEWORKS.withUnitsOf(handoffs), MEASURED, LocalDate.of(2026, 5, 1));
        return Analysis.of(portfolio).figures().all().stream()
                .collect(Collectors.toMap(Figure::key, figure -> figure, (a, b) -> a, LinkedHashMap::new));
    }
}
