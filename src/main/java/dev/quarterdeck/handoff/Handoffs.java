package dev.quarterdeck.handoff;

import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All handoffs of a site, merged by unit: of rows and facts that several files give, the newest file's stands.
 *
 * <p>A class for its indexes: every analysis asks for every unit, and a walk over all rows each time grows with the square.
 */
public final class Handoffs {

    private final List<Handoff> files;
    private final List<Row> rows;
    private final List<Fact> facts;
    private final List<Prose> prose;
    private final List<Problem> problems;
    private final List<Problem> open;
    private final Map<String, List<Handoff>> filesByUnit;
    private final Map<String, List<Row>> rowsByRole;
    private final Map<String, Map<String, List<Row>>> rowsByUnit;
    private final Map<String, List<Fact>> factsByUnit;
    private final Map<String, Handoff> filesByPath;
    private final Map<String, Sources> headings;

    /**
     * @param files in path order
     * @param rows in the order of {@code files}, then of lines
     */
    public Handoffs(List<Handoff> files, List<Row> rows, List<Fact> facts, List<Prose> prose, List<Problem> problems) {
        this(files, rows, facts, prose, problems, problems);
    }

    /** The same where some problems are the author's alone: {@code open} are those that a reader may be told. */
    Handoffs(
            List<Handoff> files,
            List<Row> rows,
            List<Fact> facts,
            List<Prose> prose,
            List<Problem> problems,
            List<Problem> open) {
        this.files = List.copyOf(files);
        this.rows = List.copyOf(rows);
        this.facts = List.copyOf(facts);
        this.prose = List.copyOf(prose);
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
        this.open = open.stream().sorted(Problem.ORDER).toList();
        this.filesByUnit = by(Handoff::unit, this.files);
        this.rowsByRole = by(Row::role, this.rows);
        this.rowsByUnit = this.rows.stream()
                .collect(Collectors.groupingBy(
                        Row::unit, Collectors.groupingBy(Row::role, Collectors.toUnmodifiableList())));
        this.factsByUnit = by(Fact::unit, this.facts);
        this.filesByPath = this.files.stream().collect(Collectors.toMap(Handoff::file, Function.identity()));
        Map<String, List<Source>> places = new HashMap<>();
        this.files.forEach(file -> file.sections()
                .forEach((section, place) -> places.computeIfAbsent(section, name -> new ArrayList<>())
                        .add(place)));
        this.headings = places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> Sources.of(found.getValue())));
    }

    private static <T> Map<String, List<T>> by(Function<T, String> key, List<T> all) {
        return all.stream().collect(Collectors.groupingBy(key, Collectors.toUnmodifiableList()));
    }

    public List<Handoff> files() {
        return files;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Fact> facts() {
        return facts;
    }

    public List<Fact> facts(String unit) {
        return factsByUnit.getOrDefault(unit, List.of());
    }

    public List<Prose> prose() {
        return prose;
    }

    /** All of them, for the author. */
    public List<Problem> problems() {
        return problems;
    }

    /** Those that speak of no confidential file, for reports. */
    public List<Problem> openProblems() {
        return open;
    }

    public List<Handoff> of(String unit) {
        return filesByUnit.getOrDefault(unit, List.of());
    }

    /** The file of a path, as places name it. */
    public Optional<Handoff> file(String path) {
        return Optional.ofNullable(filesByPath.get(path));
    }

    /** Where the sections of a name begin in all files; what was looked at for what is not there. */
    public Sources headings(String section) {
        return headings.getOrDefault(section, Sources.none());
    }

    /** Headings that may be misspelled, and amounts in no row, in all files. */
    public List<Unread> unread() {
        return files.stream().flatMap(file -> file.unread().stream()).toList();
    }

    /** Where headings stand that may have meant one of some sections, and amounts in them that are in no row, in all files. */
    public Sources unread(Collection<String> sections) {
        return unread(files, sections);
    }

    /** The same in the files of one unit. */
    public Sources unread(String unit, Collection<String> sections) {
        return unread(of(unit), sections);
    }

    /** Where headings stand that may have meant one of some sections, of whose rows nothing is known, in all files. */
    public Sources unreadHeadings(Collection<String> sections) {
        return places(unread().stream().filter(unread -> unread.kind() == Unread.Kind.HEADING), sections);
    }

    private static Sources unread(List<Handoff> files, Collection<String> sections) {
        return places(files.stream().flatMap(file -> file.unread().stream()), sections);
    }

    private static Sources places(Stream<Unread> unread, Collection<String> sections) {
        return Sources.of(
                unread.filter(one -> one.concerns(sections)).map(Unread::at).toArray(Source[]::new));
    }

    public List<Row> rows(String role) {
        return rowsByRole.getOrDefault(role, List.of());
    }

    public List<Row> rows(String unit, String role) {
        return rowsByUnit.getOrDefault(unit, Map.of()).getOrDefault(role, List.of());
    }

    /** A fact of a unit, in whatever section of the unit it stands; front matter counts. */
    public Optional<Fact> fact(String unit, String key) {
        return facts(unit).stream().filter(fact -> fact.key().equals(key)).findFirst();
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
