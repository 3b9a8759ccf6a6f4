package dev.quarterdeck.page;

import dev.quarterdeck.briefing.FirstSeen.Seen;
import dev.quarterdeck.briefing.KeyFigure;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.briefing.PastReport.PastFinding;
import dev.quarterdeck.briefing.PastReport.Score;
import dev.quarterdeck.briefing.PastReport.Work;
import dev.quarterdeck.page.ArchiveEntry.Standing;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Three editions of a report, the newest with an action in each state. */
final class SmallShelf {

    private static final String NEWEST = "2026-05-01.2";

    private SmallShelf() {}

    static Shelf of(String perspective) {
        return new Shelf(
                perspective,
                "Asset and profitability audit",
                () -> List.of(
                        entry(NEWEST, "two critical shortfalls", 14, actions(), Standing.NEWEST),
                        entry("2026-05-01", SmallReport.HOSTILE, 13, List.of(), Standing.SUPERSEDED),
                        entry("2026-04-24", "three critical shortfalls", 15, List.of(), Standing.EARLIER)),
                List.of(
                        trend(
                                "cash",
                                Format.MONEY0,
                                point("2026-04-03", "$9,000"),
                                point("2026-04-24", "—"),
                                point("2026-05-01", "$9,300"),
                                point(NEWEST, "$8,100")),
                        trend("first-profit-month", Format.DATE, point(NEWEST, "in 2027"))),
                List.of());
    }

    static Trend trend(String figure, Format format, Trend.Point... points) {
        return new Trend(
                new KeyFigure(Figure.Key.parse(figure), Text.label("What is in the bank"), format), List.of(points));
    }

    /** Dollars have a value, other words none. */
    static Trend.Point point(String edition, String display) {
        Optional<BigDecimal> value = display.startsWith("$")
                ? Optional.of(new BigDecimal(display.replaceAll("[$,]", "")))
                : Optional.empty();
        return new Trend.Point(edition, display, value, edition.compareTo("2026-04-24") >= 0);
    }

    private static ArchiveEntry entry(
            String edition, String headline, int findings, List<PastAction> actions, Standing standing) {
        return new ArchiveEntry(report(edition, headline, findings, actions), standing, standing != Standing.NEWEST);
    }

    private static PastReport report(String edition, String headline, int findings, List<PastAction> actions) {
        return new PastReport(
                edition,
                LocalDate.parse(edition.substring(0, 10)),
                false,
                headline,
                Map.of(),
                IntStream.range(0, findings)
                        .mapToObj(i -> new PastFinding(
                                "R" + i, i < 2 ? "critical" : "medium", "", List.of(), new Seen(edition, 1)))
                        .toList(),
                actions,
                Map.of(),
                "rules",
                List.of(),
                Map.of());
    }

    private static List<PastAction> actions() {
        List<PastAction> actions = new ArrayList<>();
        actions.add(action("LOW", "open", "1.20", "2026-06-01", false, NEWEST));
        actions.add(action("LATE", "open", "~7.50", "2026-04-20", false, "2026-04-03"));
        actions.add(action("BUSY", "doing", "", "", false, "2026-04-24"));
        actions.add(action("STUCK", "blocked", "3.00", "2026-05-08", false, "2026-04-24"));
        actions.add(action("READY", "done", "3.00", "2026-04-20", false, "2026-04-24"));
        actions.add(action("GIVEN-UP", "dropped", "", "", false, "2026-04-24"));
        actions.add(action("IDEA", "open", "2.00", "", true, NEWEST));
        return actions;
    }

    private static PastAction action(
            String id, String status, String score, String due, boolean proposed, String since) {
        return new PastAction(
                id,
                true,
                "jada",
                id.equals("LOW") ? SmallReport.HOSTILE : "Do " + id,
                status,
                Optional.of(due).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                false,
                new Work(
                        id.equals("BUSY") ? List.of() : List.of("Ann"),
                        Optional.of(score)
                                .filter(known -> !known.isEmpty())
                                .map(known -> new Score(known.replace("~", ""), known)),
                        proposed),
                new Seen(since, 1));
    }
}
