package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.logistics.Fleet;
import dev.quarterdeck.analysis.logistics.Job;
import dev.quarterdeck.analysis.logistics.Punctuality;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** Whether jobs arrived by the promised day; delays that were nobody's fault stand apart. */
final class OnTimeSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-on-time";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Fleet all = page.analysis().logistics().all();
        if (!all.delivered().isEmpty()) {
            page.table(Text.EMPTY, 0, counts(page, all.punctuality()));
            page.table(
                    page.label("caption.arrivals"),
                    1,
                    all.delivered().stream().map(job -> arrival(page, job)).toList());
        }
        return page.findings("EYD-LATE").showing("on-time", "jobs-late-excused").section();
    }

    private static List<Table.TableRow> counts(Draft page, Punctuality of) {
        return List.of(
                Draft.row(page.label("measure.dated"), show(of.dated())),
                Draft.row(page.label("measure.in-time"), show(of.inTime())),
                Draft.row(page.label("measure.on-time-share"), show(of.share())),
                Draft.row(page.label("measure.late"), show(of.late())),
                Draft.row(page.label("figure.jobs-late-excused"), show(of.excused())));
    }

    private static Table.TableRow arrival(Draft page, Job job) {
        boolean excused = job.excuse() == Job.Excuse.EXCUSED;
        Tone tone = Tone.MUTED;
        String state = "unknown";
        if (job.isLate()) {
            tone = excused ? Tone.CAUTION : Tone.BAD;
            state = excused ? "excused" : "late";
        } else if (job.slip().isKnown()) {
            tone = Tone.GOOD;
            state = "in-time";
        }
        return new Table.TableRow(
                Optional.of(job.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.id(job.id())),
                        new Table.Cell(page.label("arrival." + state), tone),
                        Table.Cell.of(show(job.slip())),
                        Table.Cell.of(show(job.promised())),
                        Table.Cell.of(show(job.delivered())),
                        Table.Cell.of(Draft.quote(job.route(), job.sources()))));
    }
}
