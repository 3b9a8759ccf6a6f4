package dev.quarterdeck.briefing.rental;

import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Measures of each property, a table each, and of all together where there are several. */
final class Properties {

    private Properties() {}

    /**
     * @param caption of the only table; of several, each has its property's name
     * @param number of the table among the section's heads
     * @param rows of a property or, for the last table, of all: a label and a value each
     */
    static void tables(Draft page, Text caption, int number, Function<Optional<Property>, List<List<Text>>> rows) {
        Rental rental = page.analysis().rental();
        boolean several = rental.properties().size() > 1;
        for (Property property : rental.properties()) {
            Text name = several ? page.unit(property.unit()) : caption;
            page.table(name, number, of(Optional.of(property.unit()), rows.apply(Optional.of(property))));
        }
        if (several) {
            page.table(page.label("row.total"), number, of(Optional.empty(), rows.apply(Optional.empty())));
        }
    }

    private static List<Table.TableRow> of(Optional<String> unit, List<List<Text>> rows) {
        return rows.stream()
                .map(cells -> Draft.row(unit, Table.Weight.BODY, cells))
                .toList();
    }
}
