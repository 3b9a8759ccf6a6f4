package dev.quarterdeck;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.History;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.page.ArchiveEntry;
import dev.quarterdeck.page.ArchiveEntry.Standing;
import dev.quarterdeck.page.Shelf;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.value.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an archive holds of earlier reports. */
final class Shelves {

    private final Past past;
    private final Pointer pointer;

    /** @param pointer which editions there are to be, and which is current */
    Shelves(Past past, Pointer pointer) {
        this.past = past;
        this.pointer = pointer;
    }

    /** Reports of a perspective in editions before one, newest first. */
    List<PastReport> before(EditionId edition, String perspective) throws IOException {
        return in(pointer.before(edition), perspective);
    }

    private List<PastReport> in(Pointer editions, String perspective) throws IOException {
        List<PastReport> reports = new ArrayList<>();
        for (Pointer.Entry entry : editions.editions()) {
            if (entry.perspectives().contains(perspective)) {
                report(entry.id(), perspective).ifPresent(report -> reports.add(0, report));
            }
        }
        return reports;
    }

    private Optional<PastReport> report(EditionId edition, String perspective) throws IOException {
        return past.read(edition + "/" + perspective + "/report.json")
                .map(bytes -> PastReports.read(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A perspective's archive page as the archive stands: up to the current edition, which a rollback made an earlier one. */
    Shelf all(Perspective perspective) throws IOException {
        Pointer reached =
                pointer.current().map(EditionId::next).map(pointer::before).orElse(pointer);
        return shelf(perspective, new ArrayList<>(), in(reached, perspective.id()));
    }

    /** A perspective's archive page once an edition has its briefing, if it has one. */
    Shelf with(Perspective perspective, EditionId edition, Optional<Briefing> briefing) throws IOException {
        List<ArchiveEntry> entries = new ArrayList<>();
        briefing.ifPresent(made -> entries.add(new ArchiveEntry(
                made.edition(), made.headline().plain(), made.findings().size(), Standing.NEWEST)));
        return shelf(perspective, entries, before(edition, perspective.id()));
    }

    /** Key figures of all editions so far: those of the edition before, and this one's. */
    SortedMap<String, byte[]> history(Briefing briefing, EditionId id) throws IOException {
        String perspective = briefing.perspective().id();
        History history = History.none();
        Optional<EditionId> before =
                before(id, perspective).stream().findFirst().flatMap(report -> EditionId.parse(report.edition()));
        if (before.isPresent()) {
            String path = History.path(perspective, before.get());
            Optional<byte[]> bytes = past.read(path);
            history = bytes.isPresent() ? History.read(path, bytes.get()) : history;
        }
        Map<String, History.Shown> shown = new LinkedHashMap<>();
        for (Figure figure : briefing.keyFigures()) {
            Optional<String> value = figure.value() instanceof Quantity quantity
                    ? quantity.mid().map(BigDecimal::toPlainString)
                    : Optional.empty();
            shown.put(figure.key().toString(), new History.Shown(figure.display(), value));
        }
        History longer = history.with(new History.Point(id, shown));
        return new TreeMap<>(Map.of(History.path(perspective, id), longer.json()));
    }

    private static Shelf shelf(Perspective perspective, List<ArchiveEntry> newer, List<PastReport> reports) {
        List<ArchiveEntry> entries = new ArrayList<>(newer);
        for (PastReport report : reports) {
            entries.add(new ArchiveEntry(
                    report.edition(), report.headline(), report.findings().size(), standing(report, entries)));
        }
        return new Shelf(perspective.id(), perspective.title(), entries);
    }

    private static Standing standing(PastReport report, List<ArchiveEntry> newer) {
        if (newer.isEmpty()) {
            return Standing.NEWEST;
        }
        boolean sameDay = EditionId.parse(newer.get(newer.size() - 1).edition())
                .filter(later -> later.asOf().equals(report.asOf()))
                .isPresent();
        return sameDay ? Standing.SUPERSEDED : Standing.EARLIER;
    }
}
