package dev.quarterdeck.briefing.finance;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.finance.Finance;
import dev.quarterdeck.analysis.finance.Plan;
import dev.quarterdeck.analysis.finance.Runway;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Chart;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long cash lasts, and what becomes of it on plan. */
final class RunwaySection implements SectionBuilder {

    @Override
    public String id() {
        return "runway";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        Finance finance = page.analysis().finance();
        if (finance.cash().total().isKnown()) {
            page.table(page.label("runway." + finance.runway().basis().id()), 0, cases(page, finance));
            page.table(page.label("caption.net-burn"), 1, flows(page, finance));
            chart(page, finance).ifPresent(page::add);
            page.say(planLow(page, finance.plan()));
            page.table(page.label("caption.receipts"), 2, receipts(finance));
            page.table(page.label("caption.direct-costs"), 3, directCosts(page, finance));
        }
        page.findings("SF-RUNWAY", "FIN-RUNEND", "FIN-PLANLOW", "DQ-CASHOLD");
        return page.showing(
                        "cash",
                        "net-burn",
                        "runway",
                        "runway-basis",
                        "runway-end",
                        "plan-low",
                        "plan-low-month",
                        "avg-receipts",
                        "receipts",
                        "direct-costs",
                        "direct-costs-window")
                .section();
    }

    /** The shortest case comes from the highest burn. */
    private static List<Table.TableRow> cases(Draft page, Finance finance) {
        Quantity burn = finance.runway().divisor(finance.burn());
        Quantity months = finance.runway().months();
        Quantity cash = finance.cash().total();
        Text none = Text.label(Format.UNKNOWN);
        boolean unlimited = finance.runway().basis() == Runway.Basis.UNLIMITED;
        Text middle = unlimited ? page.label("runway.unlimited") : show(months.midpoint());
        return List.of(
                Draft.row(
                        page.label("case.low"), show(cash.lowEnd()), show(burn.highEnd()), show(months.lowEnd()), none),
                Draft.row(
                        page.label("case.mid"),
                        show(cash.midpoint()),
                        show(burn.midpoint()),
                        middle,
                        show(finance.runway().end())),
                Draft.row(
                        page.label("case.high"),
                        show(cash.highEnd()),
                        show(burn.lowEnd()),
                        show(months.highEnd()),
                        none));
    }

    private static List<Table.TableRow> flows(Draft page, Finance finance) {
        Text basis = page.label("basis." + finance.burn().basis().id());
        Text none = Text.label(Format.UNKNOWN);
        return List.of(
                Draft.row(page.label("measure.gross-burn"), show(finance.burn().gross()), basis),
                Draft.row(
                        page.label("measure.direct-costs"),
                        show(finance.directCosts().total()),
                        none),
                Draft.row(
                        page.label("measure.receipts"), show(finance.receipts().average()), none),
                Draft.total(
                        page.label("measure.net-burn"),
                        show(finance.runway().netBurn()),
                        page.label("runway." + finance.runway().basis().id())));
    }

    /** Cash at the end of each target month, burnt evenly and on plan. */
    private static Optional<Chart> chart(Draft page, Finance finance) {
        List<Plan.Month> ahead = finance.plan().ahead();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        Quantity burn = finance.runway().divisor(finance.burn()).midpoint();
        Quantity left = finance.cash().total().midpoint();
        List<Quantity> even = new ArrayList<>();
        for (int month = 0; month < ahead.size(); month++) {
            left = left.minus(burn);
            even.add(left);
        }
        return Optional.of(new Chart(
                Chart.Kind.LINES,
                page.label("chart.runway.title"),
                page.label("chart.runway.description"),
                ahead.stream().map(RunwaySection::name).toList(),
                List.of(
                        new Chart.Series(page.label("chart.runway.burn"), Optional.empty(), even),
                        new Chart.Series(
                                page.label("chart.runway.plan"),
                                Optional.empty(),
                                ahead.stream().map(Plan.Month::cash).toList())),
                Format.MONEY0));
    }

    static Text name(Plan.Month month) {
        return Format.MONTH.text(
                Day.month(Kind.DERIVED, month.month().atDay(1), month.target().sources()));
    }

    private static List<Text> planLow(Draft page, Plan plan) {
        return plan
                .low()
                .map(month -> Facts.of("low", month.cash()).with("lowMonth", name(month)))
                .flatMap(facts -> page.wording().sayIfKnown("PLAN-LOW", facts))
                .stream()
                .toList();
    }

    private static List<Table.TableRow> receipts(Finance finance) {
        return finance.receipts().months().stream()
                .map(month -> Draft.row(
                        Text.date(month.month().toString(), month.gross().sources()),
                        show(month.gross()),
                        show(month.fees())))
                .toList();
    }

    private static List<Table.TableRow> directCosts(Draft page, Finance finance) {
        return finance.directCosts().units().stream()
                .map(sold -> Draft.row(
                        sold.unit(),
                        page.unit(sold.unit()),
                        show(sold.window()),
                        show(sold.monthly()),
                        page.label("basis." + sold.basis().id())))
                .toList();
    }
}
