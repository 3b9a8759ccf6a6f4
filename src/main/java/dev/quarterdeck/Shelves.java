package dev.quarterdeck;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.History;
import dev.quarterdeck.edition.Manifest;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.page.ArchiveEntry;
import dev.quarterdeck.page.ArchiveEntry.Standing;
import dev.quarterdeck.page.Shelf;
import dev.quarterdeck.page.Trend;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.value.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an archive holds of earlier reports. */
final class Shelves {

    private final Past past;
    private final Pointer pointer;
    private final Trends trends;
    private final Map<String, List<PastReport>> read = new ConcurrentHashMap<>();

    /** @param pointer which editions there are to be, and which is current */
    Shelves(Past past, Pointer pointer, Wording wording) {
        this.past = past;
        this.pointer = pointer;
        this.trends = new Trends(wording);
    }

    /** Reports of a perspective in editions before one, newest first. */
    List<PastReport> before(EditionId edition, String perspective) {
        return read.computeIfAbsent(perspective, this::reports).stream()
                .filter(report -> EditionId.parse(report.edition())
                        .filter(id -> id.compareTo(edition) < 0)
                        .isPresent())
                .toList();
    }

    private List<PastReport> reports(String perspective) {
        List<PastReport> reports = new ArrayList<>();
        for (Pointer.Entry entry : pointer.editions()) {
            if (entry.perspectives().contains(perspective)) {
                report(entry.id(), perspective).ifPresent(report -> reports.add(0, report));
            }
        }
        return reports;
    }

    private Optional<PastReport> report(EditionId edition, String perspective) {
        String path = edition + "/" + perspective + "/report.json";
        try {
            return past.read(path).map(PastReports::read);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** A perspective's archive as it stands: up to the current edition, which a rollback made an earlier one. */
    Shelf all(Perspective perspective) throws IOException {
        Optional<EditionId> end = pointer.current().map(EditionId::next);
        List<PastReport> reports =
                end.map(next -> before(next, perspective.id())).orElse(List.of());
        History history = history(perspective.id());
        return shelf(
                perspective,
                () -> reports,
                trends.of(perspective, end.map(history::before).orElse(history), editions(reports)),
                compared(perspective.id(), reports),
                List.of());
    }

    /** A perspective's archive once an edition has its report, if it has one. */
    Shelf with(Perspective perspective, EditionId edition, Optional<ReportMaker.Report> made) throws IOException {
        List<PastReport> earlier = before(edition, perspective.id());
        Set<String> kept = editions(earlier);
        if (made.isEmpty()) {
            History history = history(perspective.id()).before(edition);
            return shelf(
                    perspective,
                    () -> earlier,
                    trends.of(perspective, history, kept),
                    compared(perspective.id(), earlier),
                    List.of());
        }
        Briefing briefing = made.get().briefing();
        List<Comparison> comparisons = made.get().comparisons();
        kept.add(briefing.edition());
        return shelf(
                perspective,
                () -> Stream.concat(Stream.of(PastReports.withoutFigures(briefing)), earlier.stream())
                        .toList(),
                trends.of(perspective, history(briefing, edition), kept),
                comparisons.stream().map(one -> one.past().edition()).collect(Collectors.toSet()),
                comparisons);
    }

    private static Set<String> editions(List<PastReport> reports) {
        return reports.stream().map(PastReport::edition).collect(Collectors.toCollection(HashSet::new));
    }

    /** Key figures of all editions so far: those of the editions before, and this one's, in their file. */
    SortedMap<String, byte[]> historyFile(Briefing briefing, EditionId id) throws IOException {
        String path = History.path(briefing.perspective().id(), id);
        return new TreeMap<>(Map.of(path, history(briefing, id).json()));
    }

    private History history(Briefing briefing, EditionId id) throws IOException {
        Map<String, History.Shown> shown = new LinkedHashMap<>();
        for (Figure figure : briefing.keyFigures()) {
            Optional<String> value = figure.value() instanceof Quantity quantity
                    ? quantity.mid().map(BigDecimal::toPlainString)
                    : Optional.empty();
            shown.put(figure.key().toString(), new History.Shown(figure.display(), value));
        }
        return history(briefing.perspective().id()).before(id).with(new History.Point(id, shown));
    }

    /** That of the newest edition, the only one that is always at hand. */
    private History history(String perspective) throws IOException {
        Optional<String> path = Optional.ofNullable(pointer.histories().get(perspective));
        Optional<byte[]> bytes = path.isPresent() ? past.read(path.get()) : Optional.empty();
        return bytes.map(json -> History.read(path.get(), json)).orElseGet(History::none);
    }

    /** The editions with which the newest of these reports was compared when it was made. */
    private Set<String> compared(String perspective, List<PastReport> reports) throws IOException {
        Optional<EditionId> newest = reports.stream().findFirst().flatMap(report -> EditionId.parse(report.edition()));
        Optional<byte[]> manifest = newest.isPresent() ? past.read(Manifest.path(newest.get())) : Optional.empty();
        if (manifest.isEmpty()) {
            return Set.of();
        }
        Set<String> files = Manifest.read(Manifest.path(newest.get()), manifest.get()).files().stream()
                .map(Manifest.Item::path)
                .collect(Collectors.toSet());
        return reports.stream()
                .map(PastReport::edition)
                .filter(old -> files.contains(Shelf.comparison(newest.get().toString(), perspective, old)))
                .collect(Collectors.toSet());
    }

    private static Shelf shelf(
            Perspective perspective,
            Supplier<List<PastReport>> reports,
            List<Trend> trends,
            Set<String> compared,
            List<Comparison> comparisons) {
        return new Shelf(
                perspective.id(), perspective.title(), () -> entries(reports.get(), compared), trends, comparisons);
    }

    private static List<ArchiveEntry> entries(List<PastReport> reports, Set<String> compared) {
        List<ArchiveEntry> entries = new ArrayList<>();
        for (PastReport report : reports) {
            entries.add(new ArchiveEntry(report, standing(report, entries), compared.contains(report.edition())));
        }
        return entries;
    }

    private static Standing standing(PastReport report, List<ArchiveEntry> newer) {
        if (newer.isEmpty()) {
            return Standing.NEWEST;
        }
        boolean sameDay = newer.get(newer.size() - 1).report().asOf().equals(report.asOf());
        return sameDay ? Standing.SUPERSEDED : Standing.EARLIER;
    }
}
