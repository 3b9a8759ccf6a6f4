package dev.quarterdeck.portfolio;

import dev.quarterdeck.framework.Catalogue;
import dev.quarterdeck.framework.Entry;
import dev.quarterdeck.handoff.Handoff;
import dev.quarterdeck.source.Place;
import java.util.Optional;

/** What stands at the places that a report cites, as far as its readers may see it. */
public record Origins(Portfolio portfolio) {

    private static final int SHORT = 12;

    /** The words of the cell that begins there; empty where there is none, or none to be shown. */
    public Optional<String> said(Place at) {
        Optional<Handoff> handoff = portfolio.handoffs().file(at.file());
        Optional<String> words = handoff.isPresent() ? handoff.get().said(at) : ruled(at);
        return words.filter(any -> !any.isBlank());
    }

    private Optional<String> ruled(Place at) {
        for (Catalogue table : portfolio.frameworks().catalogues()) {
            if (table.file().equals(at.file())) {
                for (Entry row : table.entries()) {
                    Optional<String> said = row.at().line() == at.line() ? said(row, at) : Optional.empty();
                    if (said.isPresent()) {
                        return said;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> said(Entry row, Place at) {
        return row.cells().values().stream()
                .filter(cell -> cell.at().equals(at))
                .map(Entry.Cell::text)
                .findFirst();
    }

    /** The beginning of the id under which git keeps a handoff; empty for what is none, and for a confidential one. */
    public Optional<String> version(String file) {
        return portfolio
                .handoffs()
                .file(file)
                .filter(handoff -> !handoff.confidential())
                .map(Handoff::blob)
                .filter(blob -> blob.length() >= SHORT)
                .map(blob -> blob.substring(0, SHORT));
    }

    /** When the metrics were collected, as the snapshot tells it of the oldest. */
    public Optional<String> collected() {
        return portfolio.snapshot().collected().text();
    }
}
