package dev.quarterdeck.handoff;

import dev.quarterdeck.source.AllCores;
import dev.quarterdeck.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the files of each unit together; of what several files say, the newest one's stands. */
final class Merge {

    private final Dialect dialect;
    private final List<Problem> problems;

    Merge(Dialect dialect, List<Problem> problems) {
        this.dialect = dialect;
        this.problems = problems;
    }

    Handoffs of(List<Handoff> files) {
        return new Handoffs(
                files,
                rows(files),
                facts(files),
                files.stream().flatMap(file -> file.prose().stream()).toList(),
                problems);
    }

    /**
     * One file's rows by what they are known by.
     *
     * @param twice rows that say the same as another of them
     */
    private record Keyed(Handoff file, Map<String, Row> rows, List<Problem> twice) {}

    private Keyed keyed(Handoff file) {
        Map<String, Row> own = new LinkedHashMap<>();
        List<Problem> twice = new ArrayList<>();
        for (Row row : file.rows()) {
            key(row).map(key -> own.putIfAbsent(key, row))
                    .filter(first -> words(first).equals(words(row)))
                    .ifPresent(first -> twice.add(twice(first, row)));
        }
        return new Keyed(file, own, twice);
    }

    private List<Row> rows(List<Handoff> files) {
        Map<String, Row> standing = new HashMap<>();
        Map<String, Handoff> holders = new HashMap<>();
        Set<Row> lost = new HashSet<>();
        for (Keyed own : AllCores.map(files, this::keyed)) {
            Handoff file = own.file();
            problems.addAll(own.twice());
            own.rows().forEach((key, row) -> {
                Row other = standing.get(key);
                Handoff holder = holders.get(key);
                boolean newer = holder == null || date(file).isAfter(date(holder));
                boolean tie = holder != null && date(file).equals(date(holder));
                if (other != null) {
                    Row loser = newer ? other : row;
                    lost.add(loser);
                    problems.add(Problem.warning(
                            loser.at(),
                            "HD-071",
                            Problem.quote(name(loser).orElse("")) + " is also at "
                                    + (newer ? row : other).at().cite() + ", which is "
                                    + (tie ? "as old and was read first" : "newer")
                                    + " and used",
                            "Keep one of the two"));
                }
                if (newer) {
                    standing.put(key, row);
                    holders.put(key, file);
                }
            });
        }
        return files.stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> lost.isEmpty() || !lost.contains(row))
                .toList();
    }

    private static Map<String, String> words(Row row) {
        Map<String, String> words = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> words.put(column, cell.text()));
        return words;
    }

    /** Two rows that say the same may be meant, so both count. */
    private Problem twice(Row first, Row again) {
        return Problem.warning(
                again.at(),
                "HD-073",
                Problem.quote(name(again).orElse("")) + " stands in the same words at "
                        + first.at().cite() + ", and counts twice",
                "Take one out, or name them apart");
    }

    /** What a row is known by: its id, else its title, and for one unit's share of a matrix the unit. */
    private Optional<String> key(Row row) {
        return name(row).map(text -> row.unit() + "\n" + row.role() + "\n" + Words.key(text));
    }

    private Optional<String> name(Row row) {
        return row.text("id").or(() -> role(row).flatMap(role -> title(row, role)));
    }

    private static Optional<String> title(Row row, Role role) {
        return role.title()
                .flatMap(title -> row.text(title.id()))
                .or(() -> role.perUnit().flatMap(unit -> row.text("month").or(() -> row.text("channel"))));
    }

    private Optional<Role> role(Row row) {
        return dialect.roles(row.section()).stream()
                .filter(role -> role.id().equals(row.role()))
                .findFirst();
    }

    private List<Fact> facts(List<Handoff> files) {
        Map<String, Fact> standing = new HashMap<>();
        Map<String, Handoff> holders = new HashMap<>();
        List<Fact> all = new ArrayList<>();
        for (Handoff file : files) {
            for (Fact fact : file.facts()) {
                String key = key(fact);
                Fact other = standing.get(key);
                Handoff holder = holders.get(key);
                all.add(fact);
                boolean newer = holder == null || date(file).isAfter(date(holder));
                if (other != null
                        && !other.cell().text().equalsIgnoreCase(fact.cell().text())) {
                    conflict(newer ? fact : other, newer ? other : fact);
                }
                if (newer) {
                    standing.put(key, fact);
                    holders.put(key, file);
                }
            }
        }
        return all.stream()
                .filter(fact -> fact.equals(standing.get(key(fact))))
                .distinct()
                .toList();
    }

    private void conflict(Fact winner, Fact loser) {
        problems.add(Problem.warning(
                loser.cell().at(),
                "HD-072",
                Problem.quote(loser.key()) + " is " + Problem.quote(loser.cell().raw()) + " here but "
                        + Problem.quote(winner.cell().raw()) + " at "
                        + winner.cell().at().cite() + ", which "
                        + (winner.cell().at().file().equals(loser.cell().at().file()) ? "comes first" : "is newer")
                        + " and is used",
                "Keep one of the two"));
    }

    /** Known facts are the unit's, wherever they stand; others their section's. */
    private String key(Fact fact) {
        boolean known = dialect.fact(fact.key()).isPresent();
        return fact.unit() + "\n" + (known ? "" : fact.section()) + "\n" + fact.key();
    }

    private static LocalDate date(Handoff file) {
        return file.updated().date().orElse(LocalDate.MIN);
    }
}
