package dev.quarterdeck.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.quarterdeck.framework.FrameworkReader;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Handoffs;
import dev.quarterdeck.handoff.Per;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.handoff.Status;
import dev.quarterdeck.metric.Snapshot;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A portfolio of hand-made rows under the shipped frameworks, on the first of May 2026. */
public final class Given {

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    private final List<Row> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Handoff> files = new ArrayList<>();
    private Snapshot snapshot = Snapshot.none();

    /**
     * A row; cells as {@code column=words}, {@code column=#number}, {@code column=$money} or {@code column=@2026-04-01}; a range as
     * {@code $90..110}, money a month as {@code $90/mo}, an answer as {@code ?yes}, a state as {@code !done}.
     */
    public Given row(String unit, String role, String... cells) {
        Map<String, Cell> byColumn = new LinkedHashMap<>();
        for (String cell : cells) {
            String[] parts = cell.split("=", 2);
            byColumn.put(parts[0], cell(parts[1], byColumn.size() + 1));
        }
        rows.add(new Row(unit, role, role, byColumn, Map.of(), "", "", List.of(), place(1)));
        return this;
    }

    /** Rows of one role, a line each; columns as {@code id, @date, $amount}, whose first characters say how to read their cells. */
    public Given rows(String unit, String role, String columns, String lines) {
        List<String> heads = List.of(columns.split(", ", -1));
        for (String line : lines.strip().lines().toList()) {
            String[] words = line.split("[|]", -1);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < heads.size(); i++) {
                cells.add(cell(heads.get(i), words[i].strip()));
            }
            row(unit, role, cells.toArray(String[]::new));
        }
        return this;
    }

    private static String cell(String head, String word) {
        boolean typed = "$#%@".indexOf(head.charAt(0)) >= 0;
        String mark = typed && !word.isEmpty() ? head.substring(0, 1) : "";
        return (typed ? head.substring(1) : head) + "=" + mark + word;
    }

    /** A unit that a handoff's front matter names, with its model. */
    public Given model(String unit, String model) {
        Place at = new Place("content/handoffs/" + unit + ".md", 1, 1);
        Map<String, Cell> headers = new TreeMap<>();
        headers.put("unit", new Cell(unit, unit, at, new Cell.Words()));
        headers.put("model", new Cell(model, model, at, new Cell.Words()));
        Day updated = Day.stated(LocalDate.of(2026, 4, 30), Sources.of(at));
        files.add(new Handoff(
                at.file(), unit, updated, false, false, headers, Map.of(), List.of(), List.of(), List.of(), List.of(),
                ""));
        return this;
    }

    public Given fact(String unit, String key, String value) {
        facts.add(new Fact(unit, "summary", key, cell(value, 1)));
        return this;
    }

    public Given snapshot(String json) {
        try {
            snapshot = new Snapshot(JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
        return this;
    }

    public Portfolio portfolio() {
        var handoffs = new Handoffs(files, rows, facts, List.of(), List.of());
        return new Portfolio(handoffs, FRAMEWORKS.withUnitsOf(handoffs), snapshot, LocalDate.of(2026, 5, 1));
    }

    /** Figures of finance that another analysis reads: keys and amounts of money. */
    public static Figures money(Map<String, String> amounts) {
        List<Figure> figures = new ArrayList<>();
        new TreeMap<>(amounts).forEach((key, amount) -> {
            Figure.Key name = Figure.Key.parse(key);
            var at = new Place("content/handoffs/a.md", 1, 1);
            Quantity value = Quantity.stated(Type.MONEY, Range.of(new BigDecimal(amount)), at);
            figures.add(Figure.of(name.id(), name.unit(), name.of(), value));
        });
        return Figures.of(figures);
    }

    /** A figure as its format shows it. */
    public static String shown(List<Figure> figures, String key) {
        return Figures.of(figures).find(key).orElseThrow().display();
    }

    private Place place(int column) {
        return new Place("content/handoffs/a.md", rows.size() + facts.size() + 1, column);
    }

    private Cell cell(String text, int column) {
        return new Cell(text, text, place(column), reading(text, place(column)));
    }

    private static Cell.Reading reading(String text, Place at) {
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case ' ' -> new Cell.Nothing();
            case '$' -> amount(Type.MONEY, text.substring(1), at);
            case '#' -> amount(Type.NUMBER, text.substring(1), at);
            case '%' -> amount(Type.PERCENT, text.substring(1), at);
            case '@' -> day(text.substring(1), at);
            case '!' -> new Cell.State(Status.valueOf(text.substring(1).toUpperCase(Locale.ROOT)));
            case '?' -> new Cell.Answer(text.equals("?yes"));
            default -> new Cell.Words();
        };
    }

    private static Cell.Reading amount(Type type, String words, Place at) {
        Per per = words.endsWith("/mo") ? Per.MONTH : Per.ONCE;
        String[] ends = words.replaceFirst("/mo$", "").split("[.][.]", -1);
        Range range = Range.between(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
        return new Cell.Amount(Quantity.stated(type, range, at), per);
    }

    private static Cell.Reading day(String text, Place at) {
        boolean month = text.length() == "2026-04".length();
        LocalDate first = LocalDate.parse(month ? text + "-01" : text);
        LocalDate last = month ? first.withDayOfMonth(first.lengthOfMonth()) : first;
        return new Cell.When(Day.stated(last, Sources.of(at)), Day.stated(first, Sources.of(at)));
    }
}
