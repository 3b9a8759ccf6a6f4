package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The technical debt that the notes own up to.
 *
 * @param items the open ones, the most severe first
 * @param count missing where no note has a section for it
 * @param effort person-days of all; at least so many where some state none
 * @param oldest of the notes that hold an open item, the day of the one updated longest ago
 */
public record Debts(List<Item> items, Quantity count, Quantity effort, Day oldest) {

    /** One item. */
    public record Item(
            String unit,
            Text title,
            Text grade,
            Quantity severity,
            Quantity effort,
            Text area,
            List<String> owners,
            Text status) {}

    public Debts {
        items = List.copyOf(items);
    }

    static Debts of(Portfolio portfolio) {
        List<Row> open = portfolio.rows("debt").stream()
                .filter(row -> row.status().isOpen())
                .toList();
        List<Item> items = open.stream()
                .map(Debts::item)
                .sorted(Comparator.comparing(
                        (Item item) -> item.severity().mid().orElse(BigDecimal.ZERO), Comparator.reverseOrder()))
                .toList();
        Sources rows = Sources.of(open.stream().map(Row::at).toArray(Source[]::new));
        Sources looked = rows.isEmpty() ? portfolio.handoffs().headings("debt") : rows;
        return new Debts(
                items,
                looked.isEmpty() ? Quantity.missing(Type.COUNT, Sources.none()) : Quantity.count(items.size(), looked),
                Quantity.sum(Type.NUMBER, items.stream().map(Item::effort).toList()),
                oldest(portfolio, open));
    }

    private static Item item(Row row) {
        return new Item(
                row.unit(),
                Named.quoted(row, "item"),
                Named.quoted(row, "severity"),
                row.quantity("severity", Type.NUMBER).as(Type.NUMBER),
                row.quantity("effort", Type.NUMBER).as(Type.NUMBER),
                Named.quoted(row, "area"),
                row.names("owner"),
                Named.quoted(row, "status"));
    }

    /** Items carry no date of their own, so the note in which one stands has to do. */
    private static Day oldest(Portfolio portfolio, List<Row> open) {
        return open.stream()
                .map(row -> row.at().file())
                .distinct()
                .flatMap(file -> portfolio.handoffs().file(file).stream())
                .map(Handoff::updated)
                .filter(day -> day.date().isPresent())
                .min(Comparator.comparing(day -> day.date().orElseThrow()))
                .orElseGet(() -> Day.missing(Type.DATE, Sources.none()));
    }

    List<Figure> figures() {
        return List.of(Figure.of("debt-open", Unit.PORTFOLIO, count), Figure.of("debt-effort", Unit.PORTFOLIO, effort));
    }
}
