package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.Finance;
import dev.quarterdeck.analysis.finance.Milestone;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the portfolio, or a perspective's own units, should be and when; for whoever watches the money also whether plan and cash reach so far. */
final class MilestonesSection implements SectionBuilder {

    private enum Scope {
        PLAIN("milestones"),
        TO_PROFIT("milestones-profit"),
        OWN("own-milestones");

        private final String id;

        Scope(String id) {
            this.id = id;
        }
    }

    private final Scope scope;

    private MilestonesSection(Scope scope) {
        this.scope = scope;
    }

    static SectionBuilder plain() {
        return new MilestonesSection(Scope.PLAIN);
    }

    static SectionBuilder toProfit() {
        return new MilestonesSection(Scope.TO_PROFIT);
    }

    static SectionBuilder own() {
        return new MilestonesSection(Scope.OWN);
    }

    @Override
    public String id() {
        return scope.id;
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        List<Milestone> milestones = milestones(material);
        if (!milestones.isEmpty()) {
            page.table(
                    Text.EMPTY,
                    0,
                    milestones.stream().map(one -> row(page, material, one)).toList());
            timeline(page, material, milestones).ifPresent(page::add);
        }
        if (scope == Scope.TO_PROFIT) {
            page.say(reaches(page)).showing("first-profit-month", "runway-end");
        }
        List<String> units = milestones.stream().map(Milestone::unit).toList();
        for (String id : List.of("milestone-due", "milestone-current", "milestone-progress")) {
            page.showing(id, figure -> units.contains(figure.key().unit()));
        }
        return page.section();
    }

    private List<Milestone> milestones(Material material) {
        return material.analysis().finance().milestones().stream()
                .filter(one ->
                        scope != Scope.OWN || material.perspective().units().contains(one.unit()))
                .toList();
    }

    private static MilestoneState state(Material material, Milestone milestone) {
        return MilestoneState.of(milestone, material.portfolio().asOf(), material.earlier());
    }

    private static Table.TableRow row(Draft page, Material material, Milestone one) {
        MilestoneState state = state(material, one);
        List<Text> cells = List.of(
                title(one),
                show(one.due()),
                words(one.metric(), one),
                show(one.target()),
                show(one.current()),
                show(one.progress()),
                page.label(state.label()),
                words(String.join(", ", one.row().names("owner")), one));
        List<Table.Cell> toned =
                new ArrayList<>(cells.stream().map(Table.Cell::of).toList());
        toned.set(6, new Table.Cell(page.label(state.label()), state.tone()));
        return new Table.TableRow(Optional.of(one.unit()), Table.Weight.BODY, toned);
    }

    private static Text words(String words, Milestone one) {
        return words.isEmpty()
                ? Text.label(Format.UNKNOWN)
                : Text.quote(words, one.row().sources());
    }

    private static Text title(Milestone milestone) {
        return Text.quote(milestone.title(), milestone.row().sources());
    }

    private static Optional<Timeline> timeline(Draft page, Material material, List<Milestone> milestones) {
        List<Timeline.Event> events = new ArrayList<>();
        for (Milestone one : milestones) {
            Optional<LocalDate> due = one.due().date();
            MilestoneState state = state(material, one);
            due.ifPresent(day -> events.add(new Timeline.Event(
                    Optional.of(one.unit()),
                    title(one),
                    day,
                    Format.DATE.text(one.due()),
                    page.label(state.label()),
                    state.tone())));
        }
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Timeline(
                        page.label("chart.milestones.title"),
                        page.label("chart.milestones.description"),
                        page.label("page.milestone"),
                        material.portfolio().asOf(),
                        events));
    }

    /** Whether the first profitable month and the end of cash lie before or after the last open milestone. */
    private static List<Text> reaches(Draft page) {
        Finance finance = page.analysis().finance();
        List<Text> sentences = new ArrayList<>();
        finance.lastOpenMilestone().map(Milestone::due).ifPresent(due -> {
            LocalDate last = due.date().orElseThrow();
            finance.plan().firstProfit().ifPresent(month -> {
                boolean late = month.month().atDay(1).isAfter(last);
                sentences.add(page.wording()
                        .say(
                                late ? "MILESTONE-LATE" : "MILESTONE-IN-TIME",
                                Facts.of("due", due).with("month", RunwaySection.name(month))));
            });
            Day end = finance.runway().end();
            end.date()
                    .ifPresent(day -> sentences.add(page.wording()
                            .say(
                                    day.isBefore(last) ? "MILESTONE-CASH-SHORT" : "MILESTONE-CASH-LASTS",
                                    Facts.of("due", due).with("end", end))));
        });
        return sentences;
    }
}
