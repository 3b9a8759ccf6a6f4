package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Reading;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A report of small notes that tells three key figures, one after another. */
final class SmallEdition {

    static final String COSTS = "## Monthly costs\n\n| Item | Kind | Amount |\n|---|---|---:|\n";
    static final String CASH = "## Cash\n\n| Account | Balance | As of |\n|---|---:|---|\n";

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();
    private static final List<String> TOLD = List.of("cash", "gross-burn-mid", "runway.mid");

    private final Map<String, String> notes = new TreeMap<>();

    /** Front matter of four lines, or of five for a confidential note; then its words. */
    SmallEdition note(String unit, String words) {
        return file(unit, "unit: " + unit, words);
    }

    SmallEdition secret(String unit, String words) {
        return file(unit, "unit: " + unit + "\nconfidential: true", words);
    }

    private SmallEdition file(String unit, String front, String words) {
        notes.put("content/handoffs/" + unit + ".md", "---\n" + front + "\nupdated: 2026-04-28\n---\n" + words);
        return this;
    }

    Briefing report(List<String> figures, String rules, PastReport... earlier) {
        Portfolio portfolio = portfolio();
        return new BriefingComposer(List.of(), List.of())
                .compose(portfolio, Analysis.of(portfolio), ceo(figures), List.of(earlier), "2026-05-01", rules);
    }

    Portfolio portfolio() {
        Handoffs handoffs = Reading.of(FRAMEWORKS.vocabulary(), new LinkedHashMap<>(notes));
        return new Portfolio(handoffs, FRAMEWORKS.withUnitsOf(handoffs), Snapshot.none(), LocalDate.of(2026, 5, 1));
    }

    Briefing report(PastReport... earlier) {
        return report(TOLD, "rules", earlier);
    }

    /** What is told of words that moved figures since another edition. */
    List<Text> causes(SmallEdition before) {
        return causes(report(PastReports.of(before.report())));
    }

    static List<Text> causes(Briefing briefing) {
        return Stream.concat(briefing.changes().lines().stream(), briefing.changes().moved().stream())
                .filter(line -> line.plain().startsWith("Moved by "))
                .toList();
    }

    private static Perspective ceo(List<String> figures) {
        Perspective shipped = FRAMEWORKS.perspectives().stream()
                .filter(one -> one.id().equals("ceo"))
                .findFirst()
                .orElseThrow();
        return new Perspective(
                shipped.id(),
                shipped.title(),
                shipped.shortTitle(),
                shipped.group(),
                List.of(),
                List.of(),
                shipped.headlines(),
                shipped.summaries(),
                shipped.workings(),
                shipped.areas(),
                shipped.facts(),
                shipped.kpis().stream()
                        .filter(kpi -> figures.contains(kpi.figures().get(0)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                shipped.agenda(),
                List.of("findings"),
                shipped.at());
    }
}
