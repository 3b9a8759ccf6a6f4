package dev.quarterdeck.briefing.rental;

import dev.quarterdeck.analysis.rental.Property;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Tone;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of each property beside those that the owner found for properties of its kind. None are shipped. */
final class BenchmarkSection implements SectionBuilder {

    @Override
    public String id() {
        return "rental-benchmarks";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        List<Entry> benchmarks = material.portfolio()
                .frameworks()
                .catalogue("rental", "Benchmarks")
                .entries();
        List<Table.TableRow> rows = new ArrayList<>();
        for (Property property : page.analysis().rental().properties()) {
            for (Entry benchmark : benchmarks) {
                String key = benchmark.key() + "@" + property.unit();
                page.analysis()
                        .figures()
                        .find(key)
                        .flatMap(ours -> row(page, property, benchmark, ours))
                        .ifPresent(rows::add);
            }
        }
        return page.table(Text.EMPTY, 0, rows)
                .showing(figure -> benchmarks.stream()
                        .anyMatch(row -> row.key().equals(figure.key().id())))
                .section();
    }

    private static Optional<Table.TableRow> row(Draft page, Property property, Entry benchmark, Figure ours) {
        if (!(ours.value() instanceof Quantity figure)) {
            return Optional.empty();
        }
        Quantity from = benchmark.quantity("from", figure.type());
        Quantity to = benchmark.quantity("to", figure.type());
        Standing standing = Standing.of(figure, from, to);
        return Optional.of(new Table.TableRow(
                Optional.of(property.unit()),
                Table.Weight.BODY,
                List.of(
                        Table.Cell.of(Text.name(benchmark.text("name").orElse(benchmark.key()))),
                        Table.Cell.of(page.whose(property.unit())),
                        Table.Cell.of(ours.format().text(figure)),
                        Table.Cell.of(ours.format().text(from)),
                        Table.Cell.of(ours.format().text(to)),
                        new Table.Cell(
                                page.label("standing." + standing.id()),
                                standing == Standing.WITHIN ? Tone.PLAIN : Tone.CAUTION),
                        Table.Cell.of(Draft.quote(benchmark.text("source").orElse(""), benchmark.sources())),
                        Table.Cell.of(Draft.quote(benchmark.text("as of").orElse(""), benchmark.sources())))));
    }
}
