package dev.quarterdeck.briefing.market;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Cell;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dated actions of the perspective's areas, day by day; what is overdue stands first. */
final class CampaignSection implements SectionBuilder {

    @Override
    public String id() {
        return "campaign-calendar";
    }

    @Override
    public Section build(Material material) {
        Draft draft = new Draft(material, id());
        LocalDate today = material.portfolio().asOf();
        LocalDate last =
                today.plusDays(material.portfolio().frameworks().thresholds().whole("campaign-days"));
        List<Action> open = material.analysis().actions().stream()
                .filter(action -> !action.proposed() && action.status().isOpen())
                .filter(action -> material.perspective().areas().contains(action.area()))
                .toList();
        List<Action> dated = open.stream()
                .filter(action ->
                        action.due().date().filter(day -> !day.isAfter(last)).isPresent())
                .sorted(Comparator.comparing(
                                (Action action) -> action.due().date().orElseThrow())
                        .thenComparing(Action::id))
                .toList();
        if (!dated.isEmpty()) {
            draft.add(timeline(draft, today, dated));
        }
        return draft.table(
                        draft.label("caption.campaign"),
                        0,
                        dated.stream().map(action -> row(draft, today, action)).toList())
                .say(undated(draft, open))
                .section();
    }

    private static Timeline timeline(Draft draft, LocalDate today, List<Action> dated) {
        return new Timeline(
                draft.label("chart.campaign.title"),
                draft.label("chart.campaign.description"),
                draft.label("page.action"),
                today,
                dated.stream()
                        .map(action -> new Timeline.Event(
                                Optional.of(action.unit()),
                                title(action),
                                action.due().date().orElseThrow(),
                                show(action.due()),
                                state(draft, today, action).text(),
                                state(draft, today, action).tone()))
                        .toList());
    }

    private static Table.TableRow row(Draft draft, LocalDate today, Action action) {
        return new Table.TableRow(
                Optional.of(action.unit()),
                Table.Weight.BODY,
                List.of(
                        Cell.of(show(action.due())),
                        Cell.of(Text.id(action.id())),
                        Cell.of(title(action)),
                        Cell.of(draft.unit(action.unit())),
                        Cell.of(
                                action.owners().isEmpty()
                                        ? draft.label("page.unassigned")
                                        : Draft.names(action.owners())),
                        Cell.of(show(action.effort())),
                        state(draft, today, action)));
    }

    private static Cell state(Draft draft, LocalDate today, Action action) {
        boolean late = action.due().date().orElseThrow().isBefore(today);
        return late
                ? new Cell(draft.label("state.overdue"), Tone.BAD)
                : new Cell(draft.label("state.open"), Tone.PLAIN);
    }

    private static Text title(Action action) {
        return Text.quote(action.title(), action.sources());
    }

    private static Text undated(Draft draft, List<Action> open) {
        List<Action> undated =
                open.stream().filter(action -> !action.due().isKnown()).toList();
        Sources rows = Sources.union(undated.stream().map(Action::sources).toList());
        return undated.isEmpty()
                ? Text.EMPTY
                : draft.sentence("CAMPAIGN-UNDATED", Facts.of("n", Quantity.count(undated.size(), rows)));
    }
}
