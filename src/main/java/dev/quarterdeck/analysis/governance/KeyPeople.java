package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who does what, and who could take over.
 *
 * @param uncovered roles without a backup or without a runbook; {@code total} all roles
 * @param people in the order in which they are first named
 */
public record KeyPeople(Quantity total, Quantity uncovered, List<Person> people, List<Finding> findings) {

    /** A person, the roles they are primary on, and those of them that nobody else covers. */
    public record Person(String name, Quantity roles, Quantity uncovered) {}

    public KeyPeople {
        people = List.copyOf(people);
        findings = List.copyOf(findings);
    }

    static KeyPeople of(Evidence evidence) {
        List<Row> roles = evidence.portfolio().rows("role");
        Map<String, List<Row>> byPerson = new LinkedHashMap<>();
        for (Row role : roles) {
            Evidence.people(role, "primary")
                    .forEach(person -> byPerson.computeIfAbsent(person, name -> new ArrayList<>())
                            .add(role));
        }
        List<Person> people = new ArrayList<>();
        byPerson.forEach((name, held) -> people.add(person(evidence, name, held)));
        List<Row> uncovered = roles.stream()
                .filter(role -> !hasBackup(role) || !hasRunbook(role))
                .toList();
        return new KeyPeople(
                evidence.count(roles, "roles"),
                evidence.count(uncovered, "roles"),
                people,
                concentrated(evidence, people));
    }

    /** Roles without cover as a part of all; unknown when there are none. */
    Quantity share() {
        return uncovered.shareOf(total);
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (!total.isZero()) {
            figures.add(Figure.of("roles-count", Unit.PORTFOLIO, total));
            figures.add(Figure.of("roles-uncovered", Unit.PORTFOLIO, uncovered));
        }
        people.forEach(
                person -> figures.add(Figure.of("roles-uncovered", Unit.PORTFOLIO, person.name(), person.uncovered())));
        return figures;
    }

    private static Person person(Evidence evidence, String name, List<Row> held) {
        List<Row> alone = held.stream().filter(role -> !hasBackup(role)).toList();
        Quantity uncovered =
                alone.isEmpty() ? Quantity.count(0, Evidence.sources(held)) : evidence.count(alone, "roles");
        return new Person(name, evidence.count(held, "roles"), uncovered);
    }

    /** The person whom most roles hang on, where those are too many. The table of people shows all. */
    private static List<Finding> concentrated(Evidence evidence, List<Person> people) {
        Comparator<Person> byRoles =
                Comparator.comparing(person -> person.uncovered().mid().orElseThrow());
        return people.stream()
                .filter(person ->
                        person.uncovered().mid().orElseThrow().compareTo(evidence.limit("key-person-roles")) >= 0)
                .sorted(byRoles.reversed())
                .limit(1)
                .map(person -> Finding.of(
                        evidence.frameworks(),
                        "KP-CONC",
                        Unit.PORTFOLIO,
                        Facts.of("n", person.uncovered()).with("person", Text.name(person.name())),
                        List.of()))
                .toList();
    }

    private static boolean hasBackup(Row role) {
        return !Evidence.people(role, "backup").isEmpty();
    }

    private static boolean hasRunbook(Row role) {
        return role.cell("runbook").flatMap(cell -> cell.answer()).orElse(false);
    }
}
