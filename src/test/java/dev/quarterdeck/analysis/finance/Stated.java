package dev.quarterdeck.analysis.finance;

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

/** What handoffs say, written down for a test without their dialect: amounts as {@code $5}, {@code 5%}, {@code EUR 5} or {@code 5-6}. */
final class Stated {

    static final LocalDate AS_OF = LocalDate.of(2026, 5, 1);

    private static final Frameworks FRAMEWORKS = new FrameworkReader(new SiteFiles(Path.of(""))).read();

    private final List<Row> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Map<String, Place>> sections = new TreeMap<>();
    private int line = 1;

    /** Rows of one role; cells between bars, under the columns' ids. */
    Stated rows(String unit, String section, String role, String columns, String... lines) {
        String file = "content/handoffs/" + unit + ".md";
        sections.computeIfAbsent(unit, key -> new LinkedHashMap<>()).putIfAbsent(section, new Place(file, ++line, 1));
        String[] heads = columns.split("\\|", -1);
        for (String text : lines) {
            line++;
            Map<String, Cell> cells = new LinkedHashMap<>();
            String[] parts = text.split("\\|", -1);
            for (int column = 0; column < heads.length; column++) {
                cells.put(heads[column].strip(), cell(parts[column].strip(), new Place(file, line, column + 2)));
            }
            rows.add(new Row(unit, section, role, cells, Map.of(), "", "", List.of(), new Place(file, line, 1)));
        }
        return this;
    }

    Stated fact(String unit, String key, String value) {
        String file = "content/handoffs/" + unit + ".md";
        sections.computeIfAbsent(unit, any -> new LinkedHashMap<>());
        facts.add(new Fact(unit, "", key, cell(value, new Place(file, ++line, 1))));
        return this;
    }

    Portfolio portfolio() {
        List<Handoff> files = new ArrayList<>();
        sections.forEach((unit, headings) -> files.add(new Handoff(
                "content/handoffs/" + unit + ".md",
                unit,
                Day.missing(Type.DATE, Sources.none()),
                false,
                false,
                Map.of(),
                headings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "")));
        return new Portfolio(
                new Handoffs(files, rows, facts, List.of(), List.of()), FRAMEWORKS, Snapshot.none(), AS_OF);
    }

    Finance finance() {
        return Finance.of(portfolio());
    }

    private static Cell cell(String text, Place at) {
        return new Cell(text, text, at, reading(text, at));
    }

    private static Cell.Reading reading(String text, Place at) {
        if (text.isEmpty() || text.equals("?")) {
            return new Cell.Nothing();
        }
        if (text.matches("\\d{4}-\\d\\d(-\\d\\d)?")) {
            LocalDate day = LocalDate.parse(text.length() == 7 ? text + "-01" : text);
            Day when = Day.stated(day, Sources.of(at));
            return new Cell.When(when, when);
        }
        if (text.matches("(EUR |\\$|-\\$|-)?[\\d,.]+(-[\\d,.]+)?%?")) {
            return new Cell.Amount(quantity(text, at), Per.MONTH);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "open" -> new Cell.State(Status.OPEN);
            case "done" -> new Cell.State(Status.DONE);
            case "dropped" -> new Cell.State(Status.DROPPED);
            default -> new Cell.Words();
        };
    }

    private static Quantity quantity(String text, Place at) {
        boolean money = text.contains("$") || text.startsWith("EUR");
        Type type = money ? Type.MONEY : text.endsWith("%") ? Type.PERCENT : Type.NUMBER;
        String sign = text.startsWith("-") ? "-" : "";
        String[] ends = text.replaceAll("[EUR $,%]", "").replaceFirst("^-", "").split("-", -1);
        BigDecimal low = new BigDecimal(sign + ends[0]);
        BigDecimal high = ends.length > 1 ? new BigDecimal(ends[1]) : low;
        Quantity quantity = Quantity.stated(type, Range.between(low, high), at);
        return text.startsWith("EUR") ? quantity.inCurrency("EUR") : quantity;
    }
}
