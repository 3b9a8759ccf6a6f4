package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Passage;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.framework.Severity;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.page.ArchiveEntry.Standing;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The pages around the editions of one report: all editions, each key figure over them, and the actions of the newest by their state. */
final class ArchivePages {

    /** What says most where no script looks for words. */
    private static final Set<Passage.Kind> LISTED = EnumSet.of(Passage.Kind.FINDING, Passage.Kind.SECTION);

    private final Wording wording;
    private final Frames frames;
    private final Map<String, Text> units;

    /** @param units names by id */
    ArchivePages(Wording wording, Frames frames, Map<String, Text> units) {
        this.wording = wording;
        this.frames = frames;
        this.units = units;
    }

    /** @param path where the index lies */
    List<Page> of(SearchIndex index, String path) {
        ArchiveEditions archive = index.archive();
        Shelf shelf = archive.shelf();
        ArchiveView.Around around = around(archive);
        List<Page> pages = new ArrayList<>();
        pages.add(page(shelf, "index", "archive", editions(archive, around)));
        Courses courses = new Courses(wording, shelf);
        for (Trend trend : shelf.trends()) {
            pages.add(page(shelf, "trend/" + trend.name(), "trend", courses.of(trend, around)));
        }
        archive.newest()
                .ifPresent(newest -> pages.add(page(
                        shelf, "board", "board", new BoardView(wording, units, shelf, newest.report()).of(around))));
        pages.add(page(shelf, "search", "search", search(index, path, around)));
        return pages;
    }

    private static ArchiveView.Search search(SearchIndex index, String path, ArchiveView.Around around) {
        return new ArchiveView.Search(
                around,
                path.substring(path.lastIndexOf('/') + 1),
                index.archive().editions().stream()
                        .map(entry -> told(index, entry.report().edition()))
                        .filter(told -> !told.ways().isEmpty())
                        .toList());
    }

    /** Each passage once, under the newest edition that tells it, so that older ones list what has gone since. */
    private static ArchiveView.Told told(SearchIndex index, String edition) {
        Shelf shelf = index.archive().shelf();
        Sources rests = rests(shelf, edition);
        return new ArchiveView.Told(
                Text.id(edition),
                index.told().entrySet().stream()
                        .filter(entry -> entry.getValue().get(0).equals(edition))
                        .map(Map.Entry::getKey)
                        .filter(passage -> LISTED.contains(passage.kind()))
                        .map(passage -> new ArchiveView.Way(
                                Text.quote(passage.title().isEmpty() ? passage.words() : passage.title(), rests),
                                report(shelf, edition) + "#" + passage.anchor()))
                        .distinct()
                        .toList());
    }

    private Page page(Shelf shelf, String name, String template, Object shown) {
        String path = "archive/" + shelf.perspective() + "/" + name + Page.ENDING;
        return frames.page(path, template, Optional.of(shelf.perspective()), Map.of("shown", shown));
    }

    private static ArchiveView.Around around(ArchiveEditions archive) {
        Shelf shelf = archive.shelf();
        Optional<String> newest = archive.newest().map(entry -> entry.report().edition());
        return new ArchiveView.Around(
                shelf.title(),
                shelf.perspective(),
                archive.editions().stream().anyMatch(entry -> entry.report().sample()),
                newest.map(Text::id),
                newest.map(edition -> report(shelf, edition)));
    }

    /** From the archive's root. */
    static String report(Shelf shelf, String edition) {
        return edition + "/" + shelf.perspective() + "/index" + Page.ENDING;
    }

    /** What an earlier report says is cited by its file. */
    static Sources rests(Shelf shelf, String edition) {
        return Sources.of(Place.startOf(edition + "/" + shelf.perspective() + "/report.json"));
    }

    private ArchiveView.Editions editions(ArchiveEditions archive, ArchiveView.Around around) {
        Shelf shelf = archive.shelf();
        Courses courses = new Courses(wording, shelf);
        return new ArchiveView.Editions(
                around,
                lead(archive),
                shelf.trends().stream().map(courses::tile).toList(),
                archive.editions().stream().map(entry -> row(archive, entry)).toList());
    }

    private Text lead(ArchiveEditions archive) {
        List<ArchiveEntry> editions = archive.editions();
        if (editions.isEmpty()) {
            return wording.label("archive.none");
        }
        String newest = editions.get(0).report().edition();
        String oldest = editions.get(editions.size() - 1).report().edition();
        Facts facts = Facts.of("n", Quantity.count(editions.size(), rests(archive.shelf(), newest)))
                .with("last", Text.id(newest));
        return wording.say("ARCHIVE-LEAD", editions.size() == 1 ? facts : facts.with("first", Text.id(oldest)));
    }

    private ArchiveView.Row row(ArchiveEditions archive, ArchiveEntry entry) {
        Shelf shelf = archive.shelf();
        PastReport report = entry.report();
        Sources rests = rests(shelf, report.edition());
        return new ArchiveView.Row(
                Text.id(report.edition()),
                report(shelf, report.edition()),
                standing(entry.standing()),
                Text.quote(report.headline(), rests),
                List.of(
                        count(report, Severity.CRITICAL.id()::equals, rests),
                        count(report, Severity.HIGH.id()::equals, rests),
                        count(report, severity -> true, rests),
                        figure(
                                report.actions().stream()
                                        .filter(action -> action.isOpen()
                                                && !action.work().proposed())
                                        .count(),
                                rests)),
                archive.newest()
                        .filter(newest -> entry.compared())
                        .map(newest ->
                                Shelf.comparison(newest.report().edition(), shelf.perspective(), report.edition())));
    }

    private Optional<Text> standing(Standing standing) {
        return switch (standing) {
            case NEWEST -> Optional.of(wording.label("page.current"));
            case SUPERSEDED -> Optional.of(wording.label("page.superseded"));
            case EARLIER -> Optional.empty();
        };
    }

    private static Text count(PastReport report, Predicate<String> severity, Sources rests) {
        return figure(
                report.findings().stream()
                        .filter(finding -> severity.test(finding.severity()))
                        .count(),
                rests);
    }

    static Text figure(long count, Sources rests) {
        return Text.figure(Long.toString(count), rests);
    }
}
