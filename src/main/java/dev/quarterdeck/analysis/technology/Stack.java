package dev.quarterdeck.analysis.technology;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Fact;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.metric.Measured;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Run;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each unit runs on, as its notes say and as its functions show. */
public record Stack(List<Part> parts, List<Finding> findings) {

    /** How long a part will do. */
    public enum Age {
        CURRENT,
        /** One of the framework's legacy technologies, or past its end. */
        LEGACY
    }

    /** One part; texts are empty where nothing states them. */
    public record Part(String unit, Text component, Text technology, Text status, Text risk, Age age) {}

    private static final String SECTION = "stack";
    private static final String SOFTWARE = "software";

    public Stack {
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
    }

    static Stack of(Portfolio portfolio) {
        Map<String, List<Measured>> functions =
                portfolio.owners().byUnit(portfolio.snapshot().at("/lambda").items());
        List<Part> parts = new ArrayList<>();
        List<Finding> undescribed = new ArrayList<>();
        List<Finding> legacy = new ArrayList<>();
        for (Unit unit : portfolio.frameworks().units()) {
            List<Part> described = described(portfolio, unit);
            List<Part> own = new ArrayList<>(described);
            portfolio.rows(unit.id(), "asset").stream()
                    .filter(row ->
                            row.text("type").orElse("").toLowerCase(Locale.ROOT).contains(SOFTWARE))
                    .forEach(row -> own.add(software(portfolio, row)));
            own.addAll(measured(portfolio, unit, functions.getOrDefault(unit.id(), List.of())));
            if (described.isEmpty() && sells(portfolio, unit)) {
                undescribed.add(undescribed(portfolio, unit));
            }
            legacy(portfolio, unit, own).ifPresent(legacy::add);
            parts.addAll(own);
        }
        return new Stack(
                parts, Stream.of(undescribed, legacy).flatMap(List::stream).toList());
    }

    /** What the notes say of it, in a table or as {@code Data: DynamoDB}. */
    private static List<Part> described(Portfolio portfolio, Unit unit) {
        List<Part> parts = new ArrayList<>();
        portfolio.rows(unit.id(), "component").forEach(row -> parts.add(stated(portfolio, row)));
        portfolio.handoffs().facts(unit.id()).stream()
                .filter(fact -> fact.section().equals(SECTION))
                .forEach(fact -> parts.add(line(portfolio, fact)));
        return parts;
    }

    private static Part stated(Portfolio portfolio, Row row) {
        return new Part(
                row.unit(),
                Named.quoted(row, "component"),
                Named.quoted(row, "technology"),
                Named.quoted(row, "status"),
                Named.quoted(row, "risk"),
                age(portfolio, words(row, "technology", "status", "risk")));
    }

    private static Part line(Portfolio portfolio, Fact fact) {
        Sources at = Sources.of(fact.cell().at());
        return new Part(
                fact.unit(),
                Text.quote(fact.key(), at),
                Text.quote(fact.cell().text(), at),
                Text.EMPTY,
                Text.EMPTY,
                age(portfolio, List.of(fact.key(), fact.cell().text())));
    }

    private static Part software(Portfolio portfolio, Row row) {
        return new Part(
                row.unit(),
                Named.quoted(row, "name"),
                Named.quoted(row, "note"),
                Named.quoted(row, "status"),
                Text.EMPTY,
                age(portfolio, words(row, "name", "status", "note")));
    }

    /** The runtimes of a unit's functions, each once. */
    private static List<Part> measured(Portfolio portfolio, Unit unit, List<Measured> functions) {
        Map<String, Sources> runtimes = new LinkedHashMap<>();
        for (Measured function : functions) {
            Measured runtime = function.get("runtime");
            runtime.text().ifPresent(name -> runtimes.merge(name, runtime.sources(), Sources::and));
        }
        List<Part> parts = new ArrayList<>();
        runtimes.forEach((name, sources) -> parts.add(runtime(portfolio, unit, name, sources)));
        return parts;
    }

    private static Part runtime(Portfolio portfolio, Unit unit, String name, Sources sources) {
        Frameworks frameworks = portfolio.frameworks();
        Text status = Runtimes.end(frameworks, name)
                .map(end -> frameworks
                        .wording()
                        .say("RUNTIME-ENDS", Facts.none().with("date", Text.date(end.toString(), sources))))
                .orElse(Text.EMPTY);
        boolean ended = Runtimes.hasEnded(frameworks, name, portfolio.asOf());
        return new Part(
                unit.id(),
                frameworks.wording().label("stack.functions"),
                Text.of(Run.Role.NAME, name, sources),
                status,
                Text.EMPTY,
                ended ? Age.LEGACY : Age.CURRENT);
    }

    private static List<String> words(Row row, String... columns) {
        return Stream.of(columns).flatMap(column -> row.text(column).stream()).toList();
    }

    private static Age age(Portfolio portfolio, List<String> words) {
        boolean old = words.stream()
                .anyMatch(word ->
                        isLegacy(portfolio, word) || Runtimes.hasEnded(portfolio.frameworks(), word, portfolio.asOf()));
        return old ? Age.LEGACY : Age.CURRENT;
    }

    private static boolean isLegacy(Portfolio portfolio, String words) {
        String padded = " "
                + words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        return portfolio.frameworks().words("legacy").stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    private static boolean sells(Portfolio portfolio, Unit unit) {
        return unit.isEntity()
                && unit.models().stream().anyMatch(portfolio.frameworks().words("operating-models")::contains);
    }

    private static Finding undescribed(Portfolio portfolio, Unit unit) {
        return Finding.of(portfolio.frameworks(), "STK-NONE", unit.id(), named(unit), List.of(unit.id()))
                .restingOn(notes(portfolio, unit));
    }

    private static Optional<Finding> legacy(Portfolio portfolio, Unit unit, List<Part> parts) {
        List<Text> names = parts.stream()
                .filter(part -> part.age() == Age.LEGACY)
                .map(part -> part.technology().isEmpty() ? part.component() : part.technology())
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        portfolio.frameworks(),
                        "STK-LEGACY",
                        unit.id(),
                        named(unit).with("names", names),
                        List.of(unit.id())));
    }

    private static Facts named(Unit unit) {
        return Facts.none().with("unit", Text.name(unit.name()));
    }

    /** The unit's notes, which were looked through. */
    private static Sources notes(Portfolio portfolio, Unit unit) {
        return Sources.of(portfolio.handoffs().of(unit.id()).stream()
                .map(file -> Place.startOf(file.file()))
                .toArray(Source[]::new));
    }
}
