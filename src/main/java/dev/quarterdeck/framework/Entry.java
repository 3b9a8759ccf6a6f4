package dev.quarterdeck.framework;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a framework table.
 *
 * @param key the text of the first column
 * @param cells by column head in lower case, as written in the table; empty cells left out
 */
public record Entry(String key, Map<String, Cell> cells, Place at) {

    /** The words of one cell and their place. */
    public record Cell(String text, Place at) {}

    public Entry {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public Sources sources() {
        return Sources.of(at);
    }

    public Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    public Optional<String> text(String column) {
        return cell(column).map(Cell::text);
    }

    /** The items of a cell that lists them with commas. */
    public List<String> list(String column) {
        return text(column).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** A plain decimal in a cell, which is its own source; missing when the cell is empty. Numbers are checked by the reader. */
    public Quantity quantity(String column, Type type) {
        return cell(column)
                .map(cell -> Quantity.stated(type, Range.of(new BigDecimal(cell.text())), cell.at()))
                .orElseGet(() -> Quantity.missing(type, sources()));
    }
}
