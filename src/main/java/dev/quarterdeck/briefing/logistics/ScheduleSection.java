package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.logistics.Fleet;
import dev.quarterdeck.analysis.logistics.Job;
import dev.quarterdeck.analysis.logistics.Schedule;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Timeline;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jobs to come, and those of one captain that stand too close to each other. */
final class ScheduleSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-schedule";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Fleet all = page.analysis().logistics().all();
        List<Job> ahead = all.ahead();
        timeline(page, material, ahead).ifPresent(page::add);
        page.table(
                page.label("caption.jobs-ahead"),
                0,
                ahead.stream().map(job -> row(page, job)).toList());
        page.table(page.label("caption.turn-rounds"), 1, pairs(page, material));
        if (!ahead.isEmpty() && ahead.stream().allMatch(job -> job.captain().isEmpty())) {
            page.say(page.sentence("EYD-NO-CLASH", Facts.none()));
        }
        return page.findings("EYD-CLASH", "EYD-TURN").section();
    }

    private static Table.TableRow row(Draft page, Job job) {
        return Draft.row(
                job.unit(),
                Text.id(job.id()),
                show(job.start()),
                show(job.promised()),
                show(job.days()),
                job.captain().map(Text::name).orElse(Text.label(Format.UNKNOWN)),
                Draft.quote(job.status(), job.sources()),
                Draft.quote(job.route(), job.sources()),
                page.whose(job.unit()));
    }

    private static List<Table.TableRow> pairs(Draft page, Material material) {
        Quantity least = material.portfolio().frameworks().thresholds().of("turn-round-days");
        List<Table.TableRow> rows = new ArrayList<>();
        for (Fleet fleet : page.analysis().logistics().fleets()) {
            Schedule schedule = fleet.schedule();
            schedule.clashes().forEach(pair -> rows.add(pair(page, fleet, pair, "clash", Tone.BAD)));
            for (Schedule.Pair pair : schedule.turns()) {
                boolean tight = least.minus(pair.between()).isPositive();
                rows.add(pair(page, fleet, pair, tight ? "tight" : "enough", tight ? Tone.CAUTION : Tone.GOOD));
            }
        }
        return rows;
    }

    private static Table.TableRow pair(Draft page, Fleet fleet, Schedule.Pair pair, String state, Tone tone) {
        return new Table.TableRow(
                Optional.of(fleet.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.name(pair.captain())),
                        Table.Cell.of(Text.id(pair.first().id())),
                        Table.Cell.of(Text.id(pair.second().id())),
                        new Table.Cell(page.label("turn." + state), tone),
                        Table.Cell.of(show(pair.between())),
                        Table.Cell.of(show(pair.first().promised())),
                        Table.Cell.of(show(pair.second().start()))));
    }

    private static Optional<Timeline> timeline(Draft page, Material material, List<Job> ahead) {
        List<Timeline.Event> events = new ArrayList<>();
        for (Job job : ahead) {
            job.start()
                    .date()
                    .ifPresent(day -> events.add(new Timeline.Event(
                            Optional.of(job.unit()),
                            Text.id(job.id()),
                            day,
                            Format.DATE.text(job.start()),
                            Draft.quote(job.status(), job.sources()),
                            Tone.PLAIN)));
        }
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Timeline(
                        page.label("chart.jobs.title"),
                        page.label("chart.jobs.description"),
                        page.label("page.job"),
                        material.portfolio().asOf(),
                        events));
    }
}
