package dev.quarterdeck.briefing.logistics;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.logistics.Fleet;
import dev.quarterdeck.analysis.logistics.Job;
import dev.quarterdeck.analysis.logistics.Margins;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each job left: those delivered in the window, and the others. */
final class JobsSection implements SectionBuilder {

    @Override
    public String id() {
        return "delivery-jobs";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Fleet all = page.analysis().logistics().all();
        if (!all.delivered().isEmpty()) {
            page.table(page.label("caption.jobs-delivered"), 0, delivered(page, all));
            page.analysis()
                    .logistics()
                    .fleets()
                    .forEach(fleet -> chart(page, fleet).ifPresent(page::add));
            page.say(unpriced(page, all));
        }
        page.findings("EYD-LOSS");
        List<Job> others = all.jobs().stream()
                .filter(job -> !all.delivered().contains(job))
                .toList();
        page.table(
                page.label("caption.jobs-other"),
                0,
                others.stream().map(job -> row(page, job)).toList());
        return page.showing(
                        "jobs-delivered",
                        "jobs-without-margin",
                        "job-margin",
                        "job-margin-percent",
                        "margin-weighted",
                        "margin-mean")
                .section();
    }

    private static List<Table.TableRow> delivered(Draft page, Fleet all) {
        List<Table.TableRow> rows = new ArrayList<>(
                all.delivered().stream().map(job -> row(page, job)).toList());
        Margins margins = all.margins();
        rows.add(Draft.total(
                page.label("row.weighted"),
                show(margins.margin()),
                show(margins.share()),
                show(margins.revenue()),
                show(margins.costs()),
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY));
        rows.add(Draft.total(
                page.label("row.mean"),
                show(margins.mean()),
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY,
                Text.EMPTY));
        return rows;
    }

    private static Table.TableRow row(Draft page, Job job) {
        return Draft.row(
                job.unit(),
                Text.id(job.id()),
                show(job.margin()),
                show(job.marginShare()),
                show(job.revenue()),
                show(job.costs()),
                show(job.delivered()),
                Draft.quote(job.status(), job.sources()),
                Draft.quote(job.route(), job.sources()),
                page.whose(job.unit()));
    }

    private static Optional<Chart> chart(Draft page, Fleet fleet) {
        List<Job> priced =
                fleet.delivered().stream().filter(job -> job.margin().isKnown()).toList();
        return priced.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        Chart.Kind.BARS,
                        page.label("chart.margin.title"),
                        page.label("chart.margin.description"),
                        priced.stream().map(job -> Text.id(job.id())).toList(),
                        List.of(new Chart.Series(
                                page.label("figure.job-margin"),
                                Optional.of(fleet.unit()),
                                priced.stream().map(Job::margin).toList())),
                        Format.MONEY0));
    }

    private static List<Text> unpriced(Draft page, Fleet all) {
        return all.margins().unpriced().isPositive()
                ? List.of(page.sentence(
                        "EYD-UNPRICED", Facts.of("n", all.margins().unpriced()).with("total", all.count())))
                : List.of();
    }
}
