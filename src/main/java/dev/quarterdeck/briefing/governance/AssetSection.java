package dev.quarterdeck.briefing.governance;

import dev.quarterdeck.analysis.governance.AssetInventory;
import dev.quarterdeck.analysis.governance.CloudResources;
import dev.quarterdeck.briefing.CloudTable;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;

/** What each unit owns and uses. */
final class AssetSection implements SectionBuilder {

    @Override
    public String id() {
        return "asset-inventory";
    }

    @Override
    public Section build(Material material) {
        AssetInventory assets = material.analysis().governance().assets();
        Draft draft = new Draft(material, id());
        boolean anything = assets.units().stream().anyMatch(AssetInventory.OfUnit::isTracked)
                || !assets.cloud().all().isEmpty();
        if (!anything) {
            return draft.section();
        }
        Sources metrics = material.portfolio().snapshot().at("/collectors").sources();
        return draft.table(
                        Text.EMPTY,
                        0,
                        assets.units().stream()
                                .map(one -> summary(draft, assets, one, metrics))
                                .toList())
                .table(
                        draft.label("caption.assets"),
                        1,
                        assets.units().stream()
                                .flatMap(one -> one.rows().stream())
                                .map(row -> detail(draft, material, row))
                                .toList())
                .table(draft.label("caption.aws-resources"), 2, CloudTable.rows(draft, assets, metrics))
                .showing("assets-count", "assets-active", "assets-value")
                .section();
    }

    private static Table.TableRow summary(
            Draft draft, AssetInventory assets, AssetInventory.OfUnit one, Sources metrics) {
        String unit = one.unit().id();
        Text resources = assets.cloud().all().isEmpty()
                ? Text.label(Format.UNKNOWN)
                : Draft.show(CloudResources.count(assets.cloud().of(unit), metrics));
        Text count = one.isTracked() ? Draft.show(one.count()) : draft.label("state.not-tracked");
        Tone tone = one.isTracked() ? Tone.PLAIN : Tone.CAUTION;
        Tone idle = one.count().isPositive() && one.active().isZero() ? Tone.BAD : Tone.PLAIN;
        return new Table.TableRow(
                Optional.of(unit),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.name(one.unit().name())),
                        new Table.Cell(count, tone),
                        new Table.Cell(Draft.show(one.active()), idle),
                        Table.Cell.of(value(draft, one)),
                        Table.Cell.of(resources)));
    }

    /** What is not known, with how many state nothing. */
    private static Text value(Draft draft, AssetInventory.OfUnit one) {
        long silent =
                one.rows().stream().filter(row -> !row.money("value").isKnown()).count();
        return one.value().isKnown() || silent == 0
                ? Draft.show(one.value())
                : draft.sentence(
                        "AST-VALUE",
                        Facts.of("n", Quantity.count(silent, one.value().sources()))
                                .with("total", one.count()));
    }

    private static Table.TableRow detail(Draft draft, Material material, Row row) {
        Tone tone = AssetInventory.isActive(material.portfolio().frameworks(), row) ? Tone.GOOD : Tone.CAUTION;
        return new Table.TableRow(
                Optional.of(row.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(draft.unit(row.unit())),
                        Table.Cell.of(words(row, "name")),
                        Table.Cell.of(words(row, "type")),
                        new Table.Cell(words(row, "status"), tone),
                        Table.Cell.of(Draft.show(row.money("value"))),
                        Table.Cell.of(words(row, "owner")),
                        Table.Cell.of(row.remark().isEmpty() ? Text.EMPTY : Text.quote(row.remark(), row.sources()))));
    }

    private static Text words(Row row, String column) {
        return row.text(column).map(text -> Text.quote(text, row.sources())).orElse(Text.EMPTY);
    }
}
