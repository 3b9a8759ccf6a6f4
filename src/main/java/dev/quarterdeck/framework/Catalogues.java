package dev.quarterdeck.framework;

import dev.quarterdeck.handoff.PipeTable;
import dev.quarterdeck.handoff.TableReader;
import dev.quarterdeck.source.AllCores;
import dev.quarterdeck.source.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the tables of framework files: the first column is the key, numbers are plain decimals. */
final class Catalogues {

    /** Columns that hold numbers, in whatever table. */
    private static final Set<String> NUMBERS = Set.of(
            "value",
            "amount",
            "free",
            "effort",
            "impact",
            "probability",
            "factor",
            "from",
            "to",
            "from days",
            "to days",
            "up to days",
            "cost up to",
            "monthly up to",
            "from hours a month");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final TableReader reader = new TableReader();
    private final List<Problem> problems;

    Catalogues(List<Problem> problems) {
        this.problems = problems;
    }

    /** One file as it was parsed. */
    private record Parsed(String file, List<PipeTable> tables) {}

    /** The tables of Markdown files, by path and place. Parsed on all cores; problems come in the order of the files. */
    List<Catalogue> read(Map<String, byte[]> files) {
        List<String> paths =
                files.keySet().stream().filter(path -> path.endsWith(".md")).toList();
        return AllCores.map(paths, path -> parsed(path, new String(files.get(path), StandardCharsets.UTF_8))).stream()
                .flatMap(this::catalogues)
                .toList();
    }

    List<Catalogue> read(String file, String text) {
        return catalogues(parsed(file, text)).toList();
    }

    private Parsed parsed(String file, String text) {
        return new Parsed(file, reader.read(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private Stream<Catalogue> catalogues(Parsed parsed) {
        return parsed.tables().stream().map(table -> catalogue(parsed.file(), table));
    }

    private Catalogue catalogue(String file, PipeTable table) {
        List<String> heads = table.head().stream()
                .map(head -> head.text().toLowerCase(Locale.ROOT))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (List<PipeTable.Cell> row : table.rows()) {
            entry(heads, row).ifPresent(entries::add);
        }
        return new Catalogue(file, table.heading(), entries);
    }

    private Optional<Entry> entry(List<String> heads, List<PipeTable.Cell> row) {
        PipeTable.Cell key = row.get(0);
        if (row.size() > heads.size()) {
            problems.add(Problem.error(
                    row.get(heads.size()).at(),
                    "FW-001",
                    "the row of " + Problem.quote(key.text()) + " has " + row.size() + " cells under " + heads.size()
                            + " heads",
                    "Write \\| for a pipe inside a cell"));
        }
        if (key.text().isEmpty()) {
            problems.add(Problem.error(key.at(), "FW-002", "the row has no key", "Fill its first cell"));
            return Optional.empty();
        }
        Map<String, Entry.Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
            PipeTable.Cell cell = row.get(i);
            if (!cell.text().isEmpty() && isReadable(heads.get(i), cell)) {
                cells.put(heads.get(i), new Entry.Cell(cell.text(), cell.at()));
            }
        }
        return Optional.of(new Entry(key.text(), cells, key.at()));
    }

    private boolean isReadable(String head, PipeTable.Cell cell) {
        if (!NUMBERS.contains(head) || NUMBER.matcher(cell.text()).matches()) {
            return true;
        }
        problems.add(Problem.error(
                cell.at(),
                "FW-003",
                Problem.quote(cell.text()) + " in column " + Problem.quote(head) + " is not a plain number",
                "Write digits with a point, without sign of currency or unit"));
        return false;
    }
}
