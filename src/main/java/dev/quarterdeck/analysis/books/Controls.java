package dev.quarterdeck.analysis.books;

import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Portfolio;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The controls that small books need (adapted from COSO 2013, principles 10 to 12: control activities).
 *
 * @param open controls that are missing, or of which nothing is known where something should be
 */
public record Controls(List<Control> all, Quantity open) {

    public Controls {
        all = List.copyOf(all);
    }

    static Controls of(Portfolio portfolio, Ledger ledger, Reconciliation reconciliation) {
        Sources notes = notes(portfolio);
        List<Control> all = new ArrayList<>(BookSystems.of(portfolio, notes));
        all.add(closeDate(portfolio, notes));
        all.add(Duties.of(portfolio, notes));
        all.add(InvoiceNumbers.of(portfolio, ledger, notes));
        all.add(duplicates(ledger, reconciliation, notes));
        return new Controls(
                all,
                Zero.count(
                        all.stream().filter(Control::isOpen).count(),
                        all.stream()
                                .filter(Control::isOpen)
                                .map(Control::sources)
                                .toList(),
                        all.stream().map(Control::sources).toList()));
    }

    /** The beginnings of the portfolio's notes, else of all notes; else the row of the portfolio itself. */
    private static Sources notes(Portfolio portfolio) {
        Sources files = Sources.union(portfolio.handoffs().files().stream()
                .filter(file -> file.unit().equals(Unit.PORTFOLIO)
                        || portfolio.handoffs().of(Unit.PORTFOLIO).isEmpty())
                .map(file -> Sources.of(Place.startOf(file.file())))
                .toList());
        return files.isEmpty()
                ? Sources.of(portfolio.frameworks().units().get(0).at())
                : files;
    }

    /** COSO 2013 principle 12: policies that say what is expected, and when. */
    private static Control closeDate(Portfolio portfolio, Sources notes) {
        List<String> facts = portfolio.frameworks().words("close-facts");
        return Stream.concat(
                        Stream.of(Unit.PORTFOLIO), portfolio.units().stream().map(Unit::id))
                .flatMap(unit -> facts.stream().flatMap(key -> portfolio.handoffs().fact(unit, key).stream()))
                .filter(fact -> !fact.cell().isMissing())
                .findFirst()
                .map(fact -> new Control(
                        "CAO-CLOSE",
                        Text.EMPTY,
                        Control.State.OK,
                        List.of(Text.quote(fact.cell().text(), fact.cell().sources())),
                        fact.cell().sources()))
                .orElseGet(() -> new Control("CAO-CLOSE", Text.EMPTY, Control.State.GAP, List.of(), notes));
    }

    private static Control duplicates(Ledger ledger, Reconciliation reconciliation, Sources notes) {
        List<Difference> twice = reconciliation.of(Difference.Kind.DUPLICATE);
        Sources documents =
                Sources.union(ledger.documents().map(Document::sources).toList());
        if (documents.isEmpty()) {
            return new Control("CAO-DUPLICATE", Text.EMPTY, Control.State.IDLE, List.of(), notes);
        }
        return new Control(
                "CAO-DUPLICATE",
                Text.EMPTY,
                twice.isEmpty() ? Control.State.OK : Control.State.GAP,
                twice.stream().map(one -> one.document().label()).distinct().toList(),
                twice.isEmpty()
                        ? documents
                        : Sources.union(twice.stream()
                                .map(one -> one.document().sources())
                                .toList()));
    }

    /** The open ones of a rule. */
    List<Control> open(String rule) {
        return all.stream()
                .filter(control -> control.rule().equals(rule) && control.isOpen())
                .toList();
    }

    List<Figure> figures() {
        return List.of(Figure.of("control-gaps", Unit.PORTFOLIO, open));
    }
}
