package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes rows of the lines of one table whose columns are known. */
final class RowReader {

    private static final Set<String> TOTALS = Set.of("total", "totals", "sum", "net", "grand total");
    private static final Pattern SUBTOTAL = Pattern.compile("^sub[- ]?totals?\\b");
    private static final Set<String> DITTO = Set.of("\"", "〃", "''", "same", "ditto", "\\\"");

    private final Note note;
    private final Grid grid;
    private final Fields fields;
    private final Footnotes footnotes;
    private final List<Header> headers;
    private final List<Row> made = new ArrayList<>();
    private String group = "";
    private final Totals totals;
    private boolean shortened;

    RowReader(Note note, Grid grid, Fields fields, Footnotes footnotes) {
        this.note = note;
        this.grid = grid;
        this.fields = fields;
        this.footnotes = footnotes;
        this.headers = grid.headers();
        this.totals = new Totals(note, fields, made);
    }

    void read() {
        unknownUnits();
        List<Grid.Raw> above = List.of();
        for (int i = 0; i < grid.rows().size(); i++) {
            List<Grid.Raw> row = repeated(grid.rows().get(i), above);
            boolean last = i == grid.rows().size() - 1;
            if (row.stream().allMatch(Grid.Raw::isBlank)) {
                continue;
            }
            if (isTotal(row, last)) {
                totals.check(total(row));
            } else if (isGroup(row) && !last && !isGroup(grid.rows().get(i + 1))) {
                group = Words.plain(row.get(0).text());
                shortGroup(row);
            } else {
                row(row);
                shortRow(row);
                above = row;
            }
        }
    }

    /** A column that could be a unit's and is no other one's. */
    private void unknownUnits() {
        for (int i = 0; i < headers.size() && !fields.units().isEmpty(); i++) {
            if (!fields.columns().containsKey(i) && !headers.get(i).key().isEmpty()) {
                note.problems.add(Problem.warning(
                        grid.head().get(i).at(),
                        "HD-060",
                        "the column " + Problem.quote(headers.get(i).name()) + " names no unit, and none of it is used",
                        "Write a unit's name, or add it to content/frameworks/units.md"));
            }
        }
    }

    /** The last row may call its sum what it likes; what sums up rows above it, with others below, is no datum either. */
    private boolean isTotal(List<Grid.Raw> row, boolean last) {
        String key = Words.key(row.get(0).text());
        boolean part = SUBTOTAL.matcher(key).find();
        if (last) {
            return part || TOTALS.contains(key);
        }
        boolean sums = (part || key.equals("total")) && !summed(row).isEmpty();
        if (sums && made.isEmpty()) {
            note.problems.add(Problem.warning(
                    row.get(0).at(),
                    "HD-070",
                    Problem.quote(row.get(0).text()) + " stands above all rows, and is counted as one of them",
                    "Name what it is, or move it below the rows that it adds up"));
        }
        return sums && !made.isEmpty();
    }

    private static List<Grid.Raw> repeated(List<Grid.Raw> row, List<Grid.Raw> above) {
        List<Grid.Raw> repeated = new ArrayList<>(row);
        for (int i = 0; i < Math.min(row.size(), above.size()); i++) {
            if (DITTO.contains(row.get(i).text().toLowerCase(Locale.ROOT))) {
                repeated.set(i, row.get(i).saying(above.get(i).text()));
            }
        }
        return repeated;
    }

    /** A row of which only the first cell is filled names those below it. */
    private boolean isGroup(List<Grid.Raw> row) {
        boolean alone = !row.get(0).isBlank() && row.stream().skip(1).allMatch(Grid.Raw::isBlank);
        return alone && (headers.size() > 2 || row.get(0).text().startsWith("**"));
    }

    /** What is left of a row, perhaps, and read as the name of those below it. */
    private void shortGroup(List<Grid.Raw> row) {
        if (row.size() < headers.size() && !row.get(0).text().startsWith("**")) {
            String what = Problem.quote(row.get(0).text())
                    + " stands alone in its row, and is read as the name of the rows below it";
            ended(row, what, "Fill in its other cells, if it is a row itself");
        }
    }

    /** A row without cells for some columns, told once for a table; where a cell is needed, its author is told so anyway. */
    private void shortRow(List<Grid.Raw> row) {
        if (row.size() >= headers.size()) {
            return;
        }
        List<Integer> lacking =
                IntStream.range(row.size(), headers.size()).boxed().toList();
        boolean needed = lacking.stream()
                .flatMap(i -> Optional.ofNullable(fields.columns().get(i)).stream())
                .anyMatch(column -> column.isRequired()
                        || fields.role().either().stream().anyMatch(set -> set.contains(column.id())));
        boolean told = shortened && !isCut(row);
        shortened = true;
        if (!told && (!needed || isCut(row))) {
            String what = "the row of " + Problem.quote(row.get(0).text()) + " ends after "
                    + Problem.quote(row.get(row.size() - 1).text()) + ", without a cell for "
                    + lacking.stream()
                            .map(i -> Problem.quote(headers.get(i).name()))
                            .collect(Collectors.joining(", "));
            ended(row, what, "Complete it" + (isCut(row) ? ", or end it with | as the others" : ""));
        }
    }

    /** A row that ends like the head is whole, most likely, and its author left out what is empty. */
    private void ended(List<Grid.Raw> row, String what, String todo) {
        Place at = row.get(0).at();
        note.problems.add(
                isCut(row) ? Problem.warning(at, "HD-054", what, todo) : Problem.info(at, "HD-054", what, todo));
    }

    private boolean isCut(List<Grid.Raw> row) {
        return !row.get(row.size() - 1).closed()
                && grid.head().get(headers.size() - 1).closed();
    }

    private void row(List<Grid.Raw> row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, Cell> extra = new LinkedHashMap<>();
        Map<Integer, Cell> perUnit = new LinkedHashMap<>();
        Optional<String> frequency = text(row, "frequency");
        Optional<String> title = fields.role().title().flatMap(column -> text(row, column.id()));
        for (int i = 0; i < Math.max(row.size(), headers.size()); i++) {
            Grid.Raw raw = i < row.size() ? row.get(i) : row.get(row.size() - 1).saying("");
            Column column = fields.columns().get(i);
            if (column == null) {
                extra(i, raw, extra);
            } else if (fields.units().containsKey(i)) {
                perUnit.put(i, cell(raw, column, headers.get(i)));
            } else {
                cells.put(column.id(), cell(raw, column, header(i, column, frequency, title)));
            }
        }
        List<String> notes = footnotes.of(row);
        Place at = row.get(0).at();
        if (fields.units().isEmpty()) {
            add(note.unit, cells, extra, notes, at);
        } else {
            String column = fields.role().perUnit().orElseThrow().id();
            perUnit.forEach((index, cell) -> {
                Map<String, Cell> own = new LinkedHashMap<>(cells);
                own.put(column, cell);
                add(fields.units().getOrDefault(index, note.unit), own, extra, notes, at);
            });
        }
    }

    private Header header(int index, Column column, Optional<String> frequency, Optional<String> title) {
        Header header = headers.get(index);
        if (column.type() == ColumnType.SHARE) {
            return title.map(header::withName).orElse(header);
        }
        boolean period = column.type() == ColumnType.MONEY && header.unit().isEmpty();
        Optional<String> stated =
                frequency.or(() -> Periods.ofHeading(note.scope().qualifier())
                        .filter(word -> column.per().isPresent()));
        return period ? stated.map(header::withUnit).orElse(header) : header;
    }

    private Optional<String> text(List<Grid.Raw> row, String column) {
        return fields.columns().entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(column) && entry.getKey() < row.size())
                .map(entry -> CellReader.text(row.get(entry.getKey()).text()))
                .findFirst();
    }

    private void extra(int index, Grid.Raw raw, Map<String, Cell> extra) {
        boolean beyond = index >= headers.size();
        String name = beyond ? "col" + (index + 1) : headers.get(index).name();
        if (beyond) {
            note.problems.add(Problem.warning(
                    raw.at(),
                    "HD-052",
                    "the cell " + Problem.quote(raw.text()) + " has no column above it",
                    "Head it, or take it out"));
        }
        Column column = new Column(name, ColumnType.TEXT, Optional.empty(), Column.Need.OPTIONAL, false, List.of());
        extra.put(name, cell(raw, column, Header.named(name)));
    }

    private Cell cell(Grid.Raw raw, Column column, Header header) {
        return note.cells.read(
                raw.text(), raw.at(), column, header, note.scope().section());
    }

    private void add(String unit, Map<String, Cell> cells, Map<String, Cell> extra, List<String> notes, Place at) {
        Row row = new Row(
                unit,
                note.scope().section(),
                fields.role().id(),
                note.cells.row(cells),
                note.cells.row(extra),
                group,
                note.scope().qualifier(),
                notes,
                at);
        new Required(note).check(row, fields.role());
        made.add(row);
        note.add(row);
    }

    private Map<String, Cell> total(List<Grid.Raw> row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        summed(row).forEach((i, column) -> cells.put(column.id(), cell(row.get(i), column, headers.get(i))));
        return cells;
    }

    /** The columns in which a row may say a sum, by their places. */
    private Map<Integer, Column> summed(List<Grid.Raw> row) {
        Map<Integer, Column> summed = new LinkedHashMap<>();
        for (int i = 1; i < row.size(); i++) {
            Column column = fields.columns().get(i);
            boolean number = Numeral.read(CellReader.text(row.get(i).text())).isPresent();
            if (column != null && number && isSummed(column)) {
                summed.put(i, column);
            }
        }
        return summed;
    }

    private boolean isSummed(Column column) {
        boolean adds = column.type() == ColumnType.MONEY || column.type() == ColumnType.INT;
        return adds && fields.units().isEmpty();
    }
}
