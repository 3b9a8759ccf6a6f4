package dev.quarterdeck.analysis.books;

import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * CAO-DUTIES: who records sales must not be who reconciles them (COSO 2013 principle 10, segregation of duties). Where no role names
 * reconciling, those in finance are taken to do it; where there is nobody at all, nothing is known.
 */
final class Duties {

    private Duties() {}

    static Control of(Portfolio portfolio, Sources notes) {
        List<Row> named = roles(portfolio, "reconciling-roles");
        List<Row> reconciling = named.isEmpty() ? roles(portfolio, "finance-roles") : named;
        List<Row> recording = roles(portfolio, "recording-roles");
        List<String> reconcilers = people(reconciling);
        List<String> recorders = people(recording);
        if (reconcilers.isEmpty() || recorders.isEmpty()) {
            Sources looked = sources(portfolio.rows("role"));
            return new Control(
                    "CAO-DUTIES", Text.EMPTY, Control.State.UNKNOWN, List.of(), looked.isEmpty() ? notes : looked);
        }
        List<Text> both = reconcilers.stream()
                .filter(person -> recorders.stream().anyMatch(person::equalsIgnoreCase))
                .map(Text::name)
                .toList();
        List<Row> rows = new ArrayList<>(reconciling);
        rows.addAll(recording);
        return new Control(
                "CAO-DUTIES", Text.EMPTY, both.isEmpty() ? Control.State.OK : Control.State.GAP, both, sources(rows));
    }

    private static List<Row> roles(Portfolio portfolio, String list) {
        List<String> words = portfolio.frameworks().words(list);
        return portfolio.rows("role").stream()
                .filter(row -> RowWords.holdsAny(row.text("role").orElse(""), words))
                .toList();
    }

    /** The people in the first place of some roles, whether the cell was read as names or as words. */
    private static List<String> people(List<Row> roles) {
        return roles.stream()
                .flatMap(row -> row.cell("primary").stream())
                .filter(cell -> !cell.isMissing())
                .flatMap(cell -> cell.reading() instanceof Cell.Names names
                        ? names.names().stream()
                        : Stream.of(cell.text().strip()))
                .filter(name ->
                        !name.isEmpty() && !name.toLowerCase(Locale.ROOT).equals("none"))
                .distinct()
                .toList();
    }

    private static Sources sources(List<Row> rows) {
        return Sources.union(rows.stream().map(Row::sources).toList());
    }
}
