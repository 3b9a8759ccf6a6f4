package dev.quarterdeck.handoff;

import com.vladsch.flexmark.ext.tables.TableBlock;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tables: as rows of a role of their section, turned on their side if need be, as keys and values, or not at all. */
final class TableRows {

    private static final int ENOUGH_IN_FIRST_COLUMN = 2;
    private static final Set<String> KEYS = Set.of("item", "metric", "key", "name", "fact", "field", "property");
    private static final Set<String> VALUES = Set.of("value", "amount", "current", "figure", "setting");

    private final Note note;
    private final Facts facts;
    private final Footnotes footnotes;

    TableRows(Note note, Facts facts, Footnotes footnotes) {
        this.note = note;
        this.facts = facts;
        this.footnotes = footnotes;
    }

    void read(TableBlock block) {
        Grid grid = Grid.of(block, note.text);
        if (grid.head().isEmpty() || !note.scope().known()) {
            if (!isMisspelt()) {
                elsewhere(grid);
            }
            note.shown(block);
            return;
        }
        Optional<Fields> straight = best(grid.headers());
        if (straight.isPresent()) {
            rows(grid, straight.get());
        } else if (!readsTurned(grid) && !readsKeys(grid)) {
            reportUnfit(grid);
            note.shown(block);
            return;
        }
        note.cover(block.getStartOffset(), block.getEndOffset());
    }

    private boolean isMisspelt() {
        return note.unread.stream()
                .anyMatch(unread -> unread.words().equals(note.scope().heading()));
    }

    private void rows(Grid grid, Fields fields) {
        note.flush();
        new RowReader(note, grid, fields, footnotes).read();
    }

    /** The role with all required columns and the most columns matched; the first of equals. */
    private Optional<Fields> best(List<Header> headers) {
        return fields(headers).stream()
                .filter(fields -> fields.missing().isEmpty())
                .reduce((one, other) -> other.count() > one.count() ? other : one);
    }

    private List<Fields> fields(List<Header> headers) {
        return note.dialect.roles(note.scope().section()).stream()
                .map(role -> Fields.of(role, headers, note.dialect, note.units))
                .toList();
    }

    private boolean readsTurned(Grid grid) {
        if (grid.head().size() < 2) {
            return false;
        }
        List<Header> others = grid.headers().subList(1, grid.head().size());
        boolean none = fields(others).stream().noneMatch(fields -> requiredIn(fields) > 0);
        Grid turned = grid.turned();
        Optional<Fields> fields =
                best(turned.headers()).filter(found -> none && requiredIn(found) >= ENOUGH_IN_FIRST_COLUMN);
        fields.ifPresent(found -> {
            note.problems.add(
                    Problem.info(grid.head().get(0).at(), "HD-051", "table read with one record in each column", ""));
            rows(turned, found);
        });
        return fields.isPresent();
    }

    private static long requiredIn(Fields fields) {
        return fields.columns().values().stream().filter(Column::isRequired).count();
    }

    private boolean readsKeys(Grid grid) {
        List<Header> headers = grid.headers();
        boolean keys = headers.size() == 2
                && KEYS.contains(headers.get(0).key())
                && VALUES.contains(headers.get(1).key());
        if (keys) {
            for (List<Grid.Raw> row : grid.rows()) {
                if (row.size() > 1 && !row.get(0).isBlank()) {
                    String key = Words.plain(row.get(0).text());
                    Grid.Raw value = row.get(1);
                    note.add(new Fact(
                            note.unit,
                            note.scope().section(),
                            Words.key(key),
                            facts.cell(key, value.text(), value.at())));
                }
            }
        }
        return keys;
    }

    /** As its author wrote it; above the first heading there is none. */
    private String heading() {
        String heading = note.scope().heading();
        return heading.isEmpty() ? note.scope().section() : heading;
    }

    private void reportUnfit(Grid grid) {
        List<Fields> candidates = new ArrayList<>(fields(grid.headers()));
        candidates.sort(Comparator.comparing((Fields fields) -> fields.count()).reversed());
        if (candidates.isEmpty()) {
            elsewhere(grid);
            return;
        }
        Optional<String> amount =
                note.dialect.counts(note.scope().section()) ? amount(grid, candidates.get(0)) : Optional.empty();
        Place at = grid.head().get(0).at();
        amount.ifPresent(
                said -> note.unread.add(Unread.amount(said, note.scope().section(), at)));
        note.problems.add(Problem.warning(
                at,
                "HD-050",
                "table without the columns of " + Problem.quote(heading()) + ": it lacks "
                        + candidates.get(0).lacking(),
                amount.isPresent()
                        ? "Add them" + Uncounted.OTHERWISE
                        : "Add them, or leave the table to be shown as it is"));
    }

    /** The first amount of a table that may be one of those that the section's rows add up to. */
    private static Optional<String> amount(Grid grid, Fields nearest) {
        for (List<Grid.Raw> row : grid.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i).text();
                Column column = nearest.columns().get(i);
                boolean counted = column != null && column.type().isCounted();
                if (Uncounted.isMoney(cell) || (counted && cell.chars().anyMatch(Character::isDigit))) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }

    /** Where nothing is counted there may stand what would be counted under another heading. */
    private void elsewhere(Grid grid) {
        note.dialect.roles().stream()
                .filter(role -> role.counted().isPresent())
                .map(role -> Fields.of(role, grid.headers(), note.dialect, note.units))
                .filter(fields -> fields.missing().isEmpty()
                        && fields.columns()
                                .containsValue(fields.role().counted().orElseThrow()))
                .findFirst()
                .ifPresent(fields -> note.problems.add(Problem.warning(
                        grid.head().get(0).at(),
                        "HD-050",
                        "no figure counts this table, which stands under " + Problem.quote(heading()),
                        "If it is to be counted, put it under a heading such as "
                                + Problem.quote(
                                        note.dialect.heading(fields.role().section())))));
    }
}
