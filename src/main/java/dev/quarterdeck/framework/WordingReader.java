package dev.quarterdeck.framework;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the wording from its tables: sentences with declared facts, labels and section texts with thresholds. */
final class WordingReader {

    private final List<Catalogue> tables;
    private final Thresholds thresholds;
    private final List<Problem> problems;
    private final Facts limits;

    WordingReader(List<Catalogue> tables, Thresholds thresholds, List<Problem> problems) {
        this.tables = tables;
        this.thresholds = thresholds;
        this.problems = problems;
        Map<String, Facts.Fact> amounts = new LinkedHashMap<>();
        thresholds.byKey().forEach((key, limit) -> amounts.put(key, new Facts.Amount(limit)));
        this.limits = new Facts(amounts);
    }

    Wording read() {
        Map<String, List<Wording.Line>> lines = new LinkedHashMap<>();
        entries("wording", "rule")
                .forEach(row -> lines.computeIfAbsent(row.key(), id -> new ArrayList<>())
                        .add(line(row)));
        Map<String, Text> labels = new LinkedHashMap<>();
        entries("report-sections", "label").forEach(row -> labels.put(row.key(), fixed(row, "text")));
        entries("formulas", "figure").forEach(row -> {
            labels.put("formula." + row.key(), fixed(row, "formula"));
            row.cell("name").ifPresent(name -> labels.putIfAbsent("figure." + row.key(), fixed(name)));
        });
        Map<String, SectionText> sections = new LinkedHashMap<>();
        entries("report-sections", "section").forEach(row -> sections.put(row.key(), section(row)));
        Map<String, String> plurals = new LinkedHashMap<>();
        entries("wording", "word")
                .forEach(row -> plurals.put(row.key(), row.text("plural").orElse(row.key())));
        return new Wording(lines, labels, sections, plurals);
    }

    /** Words in which only thresholds may stand. */
    Text fixed(Entry row, String column) {
        return row.cell(column).map(this::fixed).orElse(Text.EMPTY);
    }

    private Text fixed(Entry.Cell cell) {
        return new SentenceParser(cell.text(), cell.at(), thresholds.byKey().keySet(), problems)
                .parse()
                .say(limits, left -> Text.EMPTY)
                .orElse(Text.EMPTY);
    }

    private Wording.Line line(Entry row) {
        Set<String> facts = new LinkedHashSet<>(row.list("facts"));
        Entry.Cell sentence = row.cell("sentence").orElseGet(() -> {
            problems.add(Problem.error(
                    row.at(),
                    "FW-020",
                    Problem.quote(row.key()) + " has no sentence",
                    "Write one in the column Sentence"));
            return new Entry.Cell("", row.at());
        });
        return new Wording.Line(
                row.key(), parse(sentence, facts), row.cell("short").map(cell -> parse(cell, facts)), row.at());
    }

    private Sentence parse(Entry.Cell cell, Set<String> facts) {
        return new SentenceParser(cell.text(), cell.at(), facts, problems).parse();
    }

    private SectionText section(Entry row) {
        return new SectionText(
                row.key(), fixed(row, "title"), fixed(row, "intro"), fixed(row, "empty"), heads(row.cell("columns")));
    }

    private List<List<Text>> heads(Optional<Entry.Cell> columns) {
        return columns.stream()
                .flatMap(cell -> Arrays.stream(cell.text().split(";;"))
                        .map(table -> Arrays.stream(table.split(";"))
                                .map(head -> fixed(new Entry.Cell(head.strip(), cell.at())))
                                .toList()))
                .toList();
    }

    /** Rows of a file's tables whose first column has this head. */
    private List<Entry> entries(String file, String head) {
        return tables.stream()
                .filter(table -> table.file().endsWith("/" + file + ".md"))
                .flatMap(table -> table.entries().stream())
                .filter(row -> row.cell(head).isPresent())
                .toList();
    }
}
