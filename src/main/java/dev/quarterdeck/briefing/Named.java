package dev.quarterdeck.briefing;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a report's readers are told where an amount of a note stands: by the first words of its row where a table of the report tells them,
 * else by its line.
 *
 * @param told what the report tells
 */
record Named(Portfolio portfolio, List<Section> told) {

    Named {
        told = List.copyOf(told);
    }

    Text at(Place place) {
        return row(place)
                .flatMap(this::name)
                .orElseGet(() -> portfolio
                        .frameworks()
                        .wording()
                        .say("PLACE-LINE", Facts.none().with("n", Text.figure(Integer.toString(place.line()), place))));
    }

    /** Where a value looked for what no note states, in words, each row once; of confidential files none. */
    List<Text> unstated(Value value) {
        return value.sources().stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .filter(place ->
                        file(place).filter(file -> isUnstated(file, place)).isPresent())
                .map(place -> row(place).map(Row::at).orElse(place))
                .map(place -> Text.name(portfolio.name(file(place).orElseThrow().unit()))
                        .and(Text.label(" "))
                        .and(at(place)))
                .distinct()
                .toList();
    }

    private Optional<Handoff> file(Place place) {
        return portfolio.handoffs().file(place.file()).filter(file -> !file.confidential());
    }

    private Optional<Row> row(Place place) {
        return file(place)
                .flatMap(file -> file.rows().stream()
                        .filter(row -> row.at().line() == place.line())
                        .findFirst());
    }

    private boolean isUnstated(Handoff file, Place place) {
        Stream<Cell> ofRow = row(place).stream().flatMap(row -> row.cells().values().stream());
        Stream<Cell> alone = file.facts().stream().map(Fact::cell);
        return Stream.concat(ofRow, alone)
                .anyMatch(cell -> cell.at().equals(place) && cell.isMissing() && !cell.isUnreadable());
    }

    /** Who may be told the name of a row is for sections to say. */
    private Optional<Text> name(Row row) {
        return row.cells().values().stream()
                .filter(cell -> cell.at().equals(row.at()))
                .findFirst()
                .map(first -> Text.quote(first.text(), row.at()))
                .filter(name -> !name.isEmpty() && runs().anyMatch(name::equals));
    }

    private Stream<Run> runs() {
        return told.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.text().runs().stream());
    }
}
