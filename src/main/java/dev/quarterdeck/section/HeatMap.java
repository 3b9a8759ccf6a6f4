package dev.quarterdeck.section;

import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Map;

/**
 * The consequence and likelihood matrix of IEC 31010: rows likelihood five to one, columns impact one to five.
 *
 * @param likelihood the word for the rows; {@code impact} for the columns
 * @param bands ids of the band of each cell, {@code low} to {@code critical}, in the order of {@code cells}
 * @param cells row by row, ids of the risks in each
 */
public record HeatMap(
        Text title, Text description, Text likelihood, Text impact, List<List<String>> bands, List<List<Text>> cells)
        implements Block {

    public HeatMap {
        bands = bands.stream().map(List::copyOf).toList();
        cells = cells.stream().map(List::copyOf).toList();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.heatMap().apply(this);
    }

    /** It compares risks of all units, so a unit's page leaves it out. */
    @Override
    public Map<String, Block> parts() {
        return Map.of();
    }
}
