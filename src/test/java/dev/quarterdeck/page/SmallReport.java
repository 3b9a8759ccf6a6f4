package dev.quarterdeck.page;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Changes;
import dev.quarterdeck.briefing.FirstSeen;
import dev.quarterdeck.briefing.Followed;
import dev.quarterdeck.briefing.PastReport.PastAction;
import dev.quarterdeck.briefing.PastReport.Work;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.section.Tile.Change;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report made by hand: each shape once, and words of an author who means harm. */
final class SmallReport {

    private static final FirstSeen.Seen TOLD_BEFORE = new FirstSeen.Seen("2026-04-03", 4);
    private static final Work NOBODYS = new Work(List.of(), Optional.empty(), false);
    static final String EDITION = "2026-05-01";
    static final String HOSTILE = "<script>alert(\"1\")</script> ${1+1} <#assign x=1> javascript:alert(1) ' \"";

    private final Frameworks frameworks;

    SmallReport(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    static Place at(int line) {
        return new Place("content/handoffs/jada.md", line, 3);
    }

    static Text dollars(String shown, int line) {
        return Text.figure(shown, Sources.of(at(line)));
    }

    static Quantity count(long number) {
        return Quantity.stated(Type.COUNT, Range.of(number), at(20));
    }

    static Quantity money(String amount) {
        return Quantity.stated(Type.MONEY, Range.of(new BigDecimal(amount)), at(21));
    }

    List<Unit> units() {
        return List.of(unit("jada", "JADA"), unit("../evil", HOSTILE));
    }

    private static Unit unit(String id, String name) {
        return new Unit(
                id,
                name,
                "entity",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                at(1));
    }

    Briefing briefing(String perspective) {
        Perspective of = frameworks.perspectives().stream()
                .filter(one -> one.id().equals(perspective))
                .findFirst()
                .orElseThrow();
        List<ActionLine> agenda = List.of(new ActionLine(action(), Text.label("in the agenda")));
        List<Tile> tiles = List.of(
                new Tile(
                        "portfolio",
                        Figure.Key.parse("cash"),
                        Text.label("Cash"),
                        dollars("$9,300", 12),
                        Optional.of(new Change(dollars("+300", 12), Tone.GOOD, Text.EMPTY, false))),
                new Tile(
                        "portfolio",
                        Figure.Key.parse("runway"),
                        Text.label("Runway (months)"),
                        Text.label("—"),
                        Optional.empty()));
        return new Briefing(
                of,
                EDITION,
                LocalDate.parse(EDITION),
                true,
                dollars("2", 14).and(Text.label(" critical shortfalls")),
                List.of(Text.label("Burn is ")
                        .and(dollars("$7,010 to $8,794", 14))
                        .and(Text.label("."))),
                List.of(Text.label("A working of figures.")),
                tiles,
                new Changes(
                        Optional.of("2026-04-24"),
                        List.of(Text.label("New: ").and(Text.id("SF-OTA"))),
                        List.of(),
                        List.of("SF-OTA:portfolio"),
                        List.of(),
                        followed()),
                List.of(finding("SF-OTA", Severity.CRITICAL), finding("SF-CONC", Severity.MEDIUM)),
                new Briefing.Agenda(Text.label("Due soon"), agenda, Text.EMPTY),
                List.of(action()),
                List.of(),
                List.of(Text.label("One note is stale.")),
                SmallSections.of(agenda),
                new Figures(Map.of()),
                List.of(),
                new FirstSeen(Map.of("SF-CONC:portfolio", TOLD_BEFORE), Map.of(), Map.of("G1@jada", TOLD_BEFORE)),
                "rules",
                Map.of(),
                new Origins(new Given().portfolio()));
    }

    private static List<Followed> followed() {
        PastAction late = new PastAction(
                "G1",
                true,
                "jada",
                HOSTILE,
                "open",
                Optional.of(LocalDate.parse("2026-04-30")),
                true,
                NOBODYS,
                TOLD_BEFORE);
        PastAction gone =
                new PastAction("G2", true, "jada", "Sell", "open", Optional.empty(), true, NOBODYS, TOLD_BEFORE);
        return List.of(
                new Followed(gone, Optional.empty(), Followed.Fate.GONE),
                new Followed(late, Optional.of(action()), Followed.Fate.SLIPPED));
    }

    private Finding finding(String rule, Severity severity) {
        return new Finding(
                frameworks.rule(rule),
                "portfolio",
                severity,
                Text.label("No listing is live of ").and(dollars("6", 30)).and(Text.label(".")),
                Text.label("No listing is live"),
                Facts.none(),
                List.of("jada"),
                Sources.of(at(30), at(31)));
    }

    static Action action() {
        return new Action(
                "G1",
                true,
                HOSTILE,
                "jada",
                "growth",
                List.of("C. Ladd"),
                Day.stated(LocalDate.parse("2026-05-08"), Sources.of(at(40))),
                count(5),
                count(80),
                count(2),
                money("1200"),
                Quantity.stated(Type.NUMBER, Range.of(new BigDecimal("3.75")), at(40)),
                Status.OPEN,
                List.of("SF-OTA"),
                false,
                Sources.of(at(40)));
    }
}
