package dev.quarterdeck.digest;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Changes;
import dev.quarterdeck.briefing.FirstSeen;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Origins;
import dev.quarterdeck.section.Block.ActionLine;
import dev.quarterdeck.section.Tile;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Briefings made by hand, of texts alone. */
final class Briefings {

    static final Place AT = new Place("content/handoffs/a.md", 1, 1);
    static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    final List<Text> summary = new ArrayList<>();
    final List<Text> changes = new ArrayList<>();
    final List<Tile> kpis = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<ActionLine> actions = new ArrayList<>();
    final List<Briefing.Extra> extras = new ArrayList<>();
    final List<Text> notes = new ArrayList<>();
    Optional<String> since = Optional.empty();
    Text headline = Text.EMPTY;
    Text agenda = text("ACTIONS DUE (30 days)");

    static Text text(String plain) {
        return Text.quote(plain, Sources.of(AT));
    }

    Briefings kpi(String label, String value, String change) {
        kpis.add(new Tile(
                "portfolio",
                Figure.Key.parse("cash"),
                text(label),
                text(value),
                Optional.of(new Tile.Change(text(change), Tone.PLAIN, Text.EMPTY, false))));
        return this;
    }

    Briefings finding(Severity severity, String brief) {
        findings.add(new Finding(
                FRAMEWORKS.rule("SF-PIPELINE"),
                "portfolio",
                severity,
                text(brief + "."),
                text(brief),
                Facts.none(),
                List.of(),
                Sources.of(AT)));
        return this;
    }

    Briefings action(String id, String title, String owner, String due, String score) {
        Quantity none = Quantity.missing(Type.NUMBER, Sources.none());
        Quantity priority =
                score.isEmpty() ? none : Quantity.derived(Type.NUMBER, Range.of(new BigDecimal(score)), Sources.of(AT));
        Day day = due.isEmpty()
                ? Day.missing(Type.DATE, Sources.none())
                : Day.stated(LocalDate.parse(due), Sources.of(AT));
        List<String> owners = owner.isEmpty() ? List.of() : List.of(owner);
        actions.add(new ActionLine(
                new Action(
                        id,
                        !id.isEmpty(),
                        title,
                        "portfolio",
                        "finance",
                        owners,
                        day,
                        none,
                        none,
                        none,
                        none,
                        priority,
                        Status.OPEN,
                        List.of(),
                        false,
                        Sources.of(AT)),
                Text.EMPTY));
        return this;
    }

    static List<Text> texts(String... lines) {
        return Arrays.stream(lines).map(Briefings::text).toList();
    }

    Briefing of(String perspective) {
        Perspective reader = FRAMEWORKS.perspectives().stream()
                .filter(one -> one.id().equals(perspective))
                .findFirst()
                .orElseThrow();
        return new Briefing(
                reader,
                "2026-05-01",
                LocalDate.of(2026, 5, 1),
                true,
                headline,
                summary,
                List.of(),
                kpis,
                new Changes(since, changes, List.of(), List.of(), List.of(), List.of()),
                findings,
                new Briefing.Agenda(agenda, actions, Text.EMPTY),
                List.of(),
                extras,
                notes,
                List.of(),
                Figures.of(List.of()),
                List.of(),
                FirstSeen.none(),
                "rules",
                Map.of(),
                new Origins(new Given().portfolio()));
    }
}
