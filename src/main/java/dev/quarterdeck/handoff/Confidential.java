package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of the handoffs what files marked confidential say in words, and keeps their figures.
 *
 * <p>It is done here and not where pages are made, because nothing can print what it was never given. A name that an open file
 * also states is no secret, and stays, so that rows of both still belong together; words that rules look for stay too.
 */
final class Confidential {

    private static final String NAME = "confidential ";
    private static final String FACT = "fact";

    /** The unit, or the end of a range, behind the name of a figure. */
    private static final Pattern FIGURE_END = Pattern.compile("[@.][a-z0-9-]+$");

    /** Front matter that says what kind of unit it is; its name is the one that {@code unit} gives. */
    private static final Set<String> KEPT_HEADERS = Set.of(
            "unit", "entity", "project", "updated", "model", "kind", "parent", "tax form", "sample", "review_days");

    private final Dialect dialect;
    private final Set<String> meaning;
    private final Map<String, String> paths = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Confidential(Dialect dialect, Set<String> meaning) {
        this.dialect = dialect;
        this.meaning = meaning;
    }

    /** The name under which reports cite a file. */
    String nameFor(String path) {
        String name = NAME + (paths.size() + 1);
        paths.put(name, path);
        return name;
    }

    Handoffs withheld(Handoffs all) {
        if (paths.isEmpty()) {
            return all;
        }
        all.rows().stream().filter(row -> !isHidden(row)).forEach(this::learn);
        return new Handoffs(
                all.files().stream().map(this::withheld).toList(),
                all.rows().stream().map(this::withheld).toList(),
                all.facts().stream().map(this::withheld).toList(),
                all.prose().stream()
                        .filter(prose -> !paths.containsKey(prose.at().file()))
                        .toList(),
                all.problems().stream().map(this::forAuthor).toList(),
                all.problems().stream().filter(this::isOpen).toList());
    }

    private boolean isHidden(Row row) {
        return paths.containsKey(row.at().file());
    }

    private void learn(Row row) {
        row.cells().values().forEach(cell -> {
            known.add(Words.key(cell.text()));
            cell.names().forEach(name -> known.add(Words.key(name)));
        });
    }

    private Handoff withheld(Handoff file) {
        if (!file.confidential()) {
            return file;
        }
        Map<String, Cell> headers = new LinkedHashMap<>(file.headers());
        headers.keySet().retainAll(KEPT_HEADERS);
        return new Handoff(
                file.file(),
                file.unit(),
                file.updated(),
                file.sample(),
                true,
                headers,
                file.sections(),
                file.unread(),
                file.rows().stream().map(this::withheld).toList(),
                file.facts().stream().map(this::withheld).toList(),
                List.of(),
                file.blob());
    }

    private Row withheld(Row row) {
        if (!isHidden(row)) {
            return row;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        Set<String> states = dialect.statuses(row.section());
        row.cells()
                .forEach((column, cell) -> cells.put(
                        column, isOddState(cell, states) ? renamed(cell) : withheld(row.role(), column, cell)));
        List<String> notes = row.notes().stream().map(this::named).toList();
        return new Row(row.unit(), row.section(), row.role(), cells, Map.of(), "", "", notes, row.at());
    }

    private Fact withheld(Fact fact) {
        boolean hidden = paths.containsKey(fact.cell().at().file());
        return hidden
                ? new Fact(fact.unit(), fact.section(), fact.key(), withheld(FACT, fact.key(), fact.cell()))
                : fact;
    }

    private Cell withheld(String role, String column, Cell cell) {
        if (cell.reading() instanceof Cell.Names people) {
            List<String> names = people.names().stream().map(this::named).toList();
            return said(String.join(", ", names), cell, new Cell.Names(names));
        }
        if (!(cell.reading() instanceof Cell.Words)) {
            return cell;
        }
        if (dialect.isCode(role, column)) {
            return said(coded(cell.text()), cell, cell.reading());
        }
        return dialect.isName(role, column) ? renamed(cell) : cell;
    }

    /** A state that no list knows is the author's own words. */
    private static boolean isOddState(Cell cell, Set<String> known) {
        return cell.status().equals(Optional.of(Status.OTHER))
                && !known.contains(cell.text().toLowerCase(Locale.ROOT));
    }

    private Cell renamed(Cell cell) {
        return said(named(cell.text()), cell, cell.reading());
    }

    private static Cell said(String words, Cell cell, Cell.Reading reading) {
        return new Cell(words, words, cell.at(), reading);
    }

    /** What of it holds a digit, since books are matched by it; a code or number without one is a name like any other. */
    private String coded(String words) {
        String numbers = Arrays.stream(words.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
        return numbers.isEmpty() || known.contains(Words.key(words)) ? named(words) : numbers;
    }

    /** The same name for the same words; before it, what of them rules look for. */
    private String named(String words) {
        String key = Words.key(words);
        if (key.isEmpty()
                || known.contains(key)
                || meaning.contains(FIGURE_END.matcher(key).replaceFirst(""))) {
            return words;
        }
        String name = Optional.ofNullable(names.get(key)).orElse(NAME + (names.size() + 1));
        names.put(key, name);
        List<String> said = new ArrayList<>();
        meaning.stream().filter(word -> holds(key, word)).forEach(said::add);
        said.add(name);
        return String.join(", ", said);
    }

    private static boolean holds(String text, String word) {
        int at = text.indexOf(word);
        int end = at + word.length();
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private boolean isOpen(Problem problem) {
        return !paths.containsKey(problem.at().file())
                && paths.keySet().stream().noneMatch(name -> problem.what().contains(name));
    }

    /** Its author is told the file's own name. */
    private Problem forAuthor(Problem problem) {
        String what = problem.what();
        for (Map.Entry<String, String> path : paths.entrySet()) {
            what = what.replace(path.getKey() + ":", path.getValue() + ":");
        }
        String file = paths.getOrDefault(problem.at().file(), problem.at().file());
        var at = new Place(file, problem.at().line(), problem.at().column());
        return new Problem(problem.severity(), at, problem.code(), what, problem.todo());
    }
}
