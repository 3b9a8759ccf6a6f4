package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.KpiGaps;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which unit tracks which key figure, and what would supply those it does not: of all, or of those that marketing answers for. */
final class MissingKpiSection implements SectionBuilder {

    private enum Scope {
        ALL("missing-kpis"),
        MARKETING("marketing-kpis");

        private final String id;

        Scope(String id) {
            this.id = id;
        }

        String[] figures() {
            return this == ALL
                    ? new String[] {"missing-kpis", "missing-kpi-pairs"}
                    : new String[] {"missing-marketing-kpis"};
        }

        KpiGaps of(KpiGaps all) {
            return this == ALL ? all : all.ofMarketing();
        }
    }

    private final Scope scope;

    private MissingKpiSection(Scope scope) {
        this.scope = scope;
    }

    static SectionBuilder ofAll() {
        return new MissingKpiSection(Scope.ALL);
    }

    static SectionBuilder ofMarketing() {
        return new MissingKpiSection(Scope.MARKETING);
    }

    @Override
    public String id() {
        return scope.id;
    }

    @Override
    public Section build(Material material) {
        KpiGaps gaps = scope.of(material.analysis().governance().kpis());
        Draft draft = new Draft(material, id());
        if (gaps.cells().isEmpty()) {
            return draft.section();
        }
        List<Text> heads = new ArrayList<>(draft.heads(0));
        gaps.units().forEach(unit -> heads.add(Text.name(unit.name())));
        return draft.matrix(
                        draft.label("caption.kpi-matrix"),
                        heads,
                        needed(gaps).stream()
                                .map(kpi -> states(draft, gaps, kpi))
                                .toList(),
                        gaps.units().size())
                .table(
                        draft.label("caption.kpi-missing"),
                        1,
                        needed(gaps).stream()
                                .filter(kpi -> !missing(gaps, kpi).isEmpty())
                                .map(kpi -> reasons(draft, gaps, kpi))
                                .toList())
                .table(
                        draft.label("caption.kpi-extended"),
                        2,
                        gaps.kpis().stream()
                                .filter(kpi -> !kpi.isCore())
                                .map(kpi -> Draft.row(
                                        Optional.empty(),
                                        Table.Weight.BODY,
                                        List.of(Text.name(kpi.name()), Text.name(kpi.formula()))))
                                .toList())
                .showing(scope.figures())
                .section();
    }

    private static List<KpiGaps.Kpi> needed(KpiGaps gaps) {
        return gaps.cells().stream()
                .map(KpiGaps.Need::kpi)
                .filter(KpiGaps.Kpi::isCore)
                .distinct()
                .toList();
    }

    private static List<KpiGaps.Need> missing(KpiGaps gaps, KpiGaps.Kpi kpi) {
        return gaps.missing().stream().filter(need -> need.kpi().equals(kpi)).toList();
    }

    private static Table.TableRow states(Draft draft, KpiGaps gaps, KpiGaps.Kpi kpi) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(Text.name(kpi.name())));
        Map<String, KpiGaps.Need> byUnit = gaps.cells().stream()
                .filter(need -> need.kpi().id().equals(kpi.id()))
                .collect(Collectors.toMap(KpiGaps.Need::unit, need -> need, (first, second) -> first));
        for (Unit unit : gaps.units()) {
            cells.add(Optional.ofNullable(byUnit.get(unit.id()))
                    .map(need -> state(draft, need))
                    .orElseGet(() -> new Table.Cell(draft.label("state.not-applicable"), Tone.MUTED)));
        }
        return new Table.TableRow(Optional.empty(), Table.Weight.BODY, cells);
    }

    private static Table.Cell state(Draft draft, KpiGaps.Need need) {
        return need.isMissing()
                ? new Table.Cell(draft.label("state.missing"), Tone.BAD)
                : new Table.Cell(need.shown(), Tone.GOOD);
    }

    private static Table.TableRow reasons(Draft draft, KpiGaps gaps, KpiGaps.Kpi kpi) {
        List<KpiGaps.Need> missing = missing(gaps, kpi);
        List<Text> reasons =
                missing.stream().map(need -> reason(draft, need)).distinct().toList();
        return Draft.row(
                Optional.empty(),
                Table.Weight.BODY,
                List.of(
                        Text.name(kpi.name()),
                        Text.join(
                                missing.stream()
                                        .map(need -> draft.unit(need.unit()))
                                        .toList(),
                                Text.label(", ")),
                        Text.join(reasons, Text.label("; ")),
                        Text.join(
                                missing.stream()
                                        .map(draft::since)
                                        .filter(since -> !since.isEmpty())
                                        .distinct()
                                        .toList(),
                                Text.label("; ")),
                        Text.name(kpi.row().text("supplied by").orElse(""))));
    }

    private static Text reason(Draft draft, KpiGaps.Need need) {
        return switch (need.state()) {
            case STALE ->
                need.age().isKnown()
                        ? draft.sentence("KPI-STALE", Facts.of("age", need.age()))
                        : draft.label("freshness.unknown");
            case NO_VALUE -> draft.sentence("KPI-NO-VALUE", Facts.none());
            case NO_ROW, TRACKED -> draft.sentence("KPI-NO-ROW", Facts.none());
        };
    }
}
