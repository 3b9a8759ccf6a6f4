package dev.quarterdeck.briefing;

import dev.quarterdeck.analysis.governance.AssetInventory;
import dev.quarterdeck.analysis.governance.CloudResources;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the cloud account holds, counted by unit and kind. */
public final class CloudTable {

    private CloudTable() {}

    /** A row for each unit that has something, and one for what belongs to none; {@code metrics} stands behind the zeros. */
    public static List<Table.TableRow> rows(Draft draft, AssetInventory assets, Sources metrics) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (AssetInventory.OfUnit one : assets.units()) {
            List<CloudResources.Resource> own = assets.cloud().of(one.unit().id());
            if (!own.isEmpty()) {
                rows.add(row(Optional.of(one.unit().id()), Text.name(one.unit().name()), own, metrics));
            }
        }
        if (!assets.cloud().orphans().isEmpty()) {
            rows.add(row(
                    Optional.empty(),
                    draft.label("row.unassigned"),
                    assets.cloud().orphans(),
                    metrics));
        }
        return rows;
    }

    private static Table.TableRow row(
            Optional<String> unit, Text name, List<CloudResources.Resource> own, Sources metrics) {
        List<Text> cells = new ArrayList<>();
        cells.add(name);
        Arrays.stream(CloudResources.Kind.values())
                .map(kind -> own.stream().filter(one -> one.kind() == kind).toList())
                .map(some -> Draft.show(CloudResources.count(some, metrics)))
                .forEach(cells::add);
        return Draft.row(unit, Table.Weight.BODY, cells);
    }
}
