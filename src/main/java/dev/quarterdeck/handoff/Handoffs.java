package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * All handoffs of a site, merged by unit: of rows and facts that several files give, the newest file's stands.
 *
 * @param files in path order
 * @param rows in the order of {@code files}, then of lines
 */
public record Handoffs(
        List<Handoff> files, List<Row> rows, List<Fact> facts, List<Prose> prose, List<Problem> problems) {

    public Handoffs {
        files = List.copyOf(files);
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        prose = List.copyOf(prose);
        problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    public List<Handoff> of(String unit) {
        return files.stream().filter(file -> file.unit().equals(unit)).toList();
    }

    public List<Row> rows(String role) {
        return rows.stream().filter(row -> row.role().equals(role)).toList();
    }

    public List<Row> rows(String unit, String role) {
        return rows.stream()
                .filter(row -> row.role().equals(role) && row.unit().equals(unit))
                .toList();
    }

    /** A fact of a unit, in whatever section of the unit it stands; front matter counts. */
    public Optional<Fact> fact(String unit, String key) {
        return facts.stream()
                .filter(fact -> fact.unit().equals(unit) && fact.key().equals(key))
                .findFirst();
    }

    /** Where a unit's section begins, if it has one, even an empty one. */
    public Optional<Place> section(String unit, String section) {
        return of(unit).stream()
                .filter(file -> file.sections().containsKey(section))
                .map(file -> file.sections().get(section))
                .findFirst();
    }

    public boolean isSample() {
        return files.stream().anyMatch(Handoff::sample);
    }
}
