package dev.quarterdeck.analysis.governance;

import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.handoff.Cell;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.handoff.Row;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Source;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Bound;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the rules of governance look at: the portfolio and its risks, and what the other subjects made of it. */
record Evidence(Portfolio portfolio, RiskRegister risks, Figures figures, List<Finding> findings) {

    Evidence {
        findings = List.copyOf(findings);
    }

    static Evidence of(Portfolio portfolio, Figures figures, List<Finding> findings) {
        return new Evidence(portfolio, RiskRegister.of(portfolio), figures, findings);
    }

    /** Of the notes alone, of which no risk is looked at. */
    static Evidence ofNotes(Portfolio portfolio) {
        return new Evidence(portfolio, RiskRegister.none(), Figures.of(List.of()), List.of());
    }

    /** The same with more figures. */
    Evidence with(List<Figure> more) {
        List<Figure> all = new ArrayList<>(figures.all());
        all.addAll(more);
        return new Evidence(portfolio, risks, Figures.of(all), findings);
    }

    Frameworks frameworks() {
        return portfolio.frameworks();
    }

    BigDecimal limit(String key) {
        return frameworks().thresholds().of(key).mid().orElseThrow();
    }

    /** Whether a list of the frameworks holds a word, whatever its case. */
    boolean isWord(String list, String word) {
        return frameworks().isWord(list, word);
    }

    /** Whether some words hold one of a list as whole words. */
    boolean mentions(String list, String words) {
        String padded = " " + words.strip().toLowerCase(Locale.ROOT) + " ";
        return frameworks().words(list).stream().anyMatch(word -> padded.contains(" " + word + " "));
    }

    /** Entities that sell something and so need deals. */
    List<Unit> operatingEntities() {
        return portfolio.entities().stream()
                .filter(unit -> unit.models().stream().anyMatch(model -> isWord("operating-models", model)))
                .toList();
    }

    /** Rows of a unit and of its children. */
    List<Row> familyRows(Unit unit, String role) {
        List<String> family = familyOf(unit);
        return family.size() == 1
                ? portfolio.rows(unit.id(), role)
                : portfolio.rows(role).stream()
                        .filter(row -> family.contains(row.unit()))
                        .toList();
    }

    /** The ids of a unit and its children. */
    List<String> familyOf(Unit unit) {
        return Stream.concat(
                        Stream.of(unit.id()),
                        portfolio.children(unit.id()).stream().map(Unit::id))
                .toList();
    }

    /** How many rows there are, resting on them or on where they were looked for. */
    Quantity count(List<Row> rows, String section) {
        return Quantity.count(rows.size(), rows.isEmpty() ? lookedAt(section) : sources(rows));
    }

    static Sources sources(List<Row> rows) {
        return Sources.of(rows.stream().map(Row::at).toArray(Source[]::new));
    }

    /** Where a section stands, or the notes that should hold it. */
    Sources lookedAt(String section) {
        Sources headings = portfolio.handoffs().headings(section);
        return headings.isEmpty() ? notes() : headings;
    }

    /** Where headings stand that may hide rows of some sections, on which a rule has to judge. */
    Sources hidden(String... sections) {
        return portfolio.handoffs().unreadHeadings(List.of(sections));
    }

    /** A count of all that is lacking, which what was not read in the notes and may bear on it leaves open on one side. */
    static Quantity bounded(Quantity lacking, Bound side, Sources unread) {
        return unread.isEmpty() ? lacking : lacking.withBound(side).restingOn(unread);
    }

    /** The portfolio's own notes, else the first; without any, the frameworks' first unit. */
    private Sources notes() {
        List<Handoff> own = portfolio.handoffs().of(Unit.PORTFOLIO);
        List<Handoff> any =
                own.isEmpty() ? portfolio.handoffs().files().stream().limit(1).toList() : own;
        if (any.isEmpty()) {
            return Sources.of(frameworks().units().get(0).at());
        }
        return Sources.of(any.stream().map(file -> Place.startOf(file.file())).toArray(Source[]::new));
    }

    /** The figure of a unit; where a subject reports only on the portfolio, that one, if this is the only unit concerned. */
    Quantity figureOf(String id, String unit, Type type, int unitsConcerned) {
        Quantity own = figures.quantity(id + "@" + unit, type);
        return own.isKnown() || unitsConcerned != 1 ? own : figures.quantity(id, type);
    }

    /** Units named by their names, for lists. */
    List<Text> named(List<String> units) {
        return units.stream().map(unit -> Text.name(portfolio.name(unit))).toList();
    }

    /** The people in a column, whether it was read as names or as words. */
    static List<String> people(Row row, String column) {
        List<String> names = row.names(column);
        if (!names.isEmpty()) {
            return names;
        }
        return row.cell(column).filter(cell -> cell.reading() instanceof Cell.Words).map(Cell::text).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("none"))
                .toList();
    }
}
