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

    List<Page> of(SearchIndex index) {
        Shelf shelf = index.shelf();
        ArchiveView.Around around = around(shelf);
        List<Page> pages = new ArrayList<>();
        pages.add(page(shelf, "index", "archive", editions(shelf, around)));
        Courses courses = new Courses(wording, shelf);
        for (Trend trend : shelf.trends()) {
            pages.add(page(shelf, "trend/" + trend.name(), "trend", courses.of(trend, around)));
        }
        shelf.newest()
                .ifPresent(newest -> pages.add(page(
                        shelf, "board", "board", new BoardView(wording, units, shelf, newest.report()).of(around))));
        pages.add(page(shelf, "search", "search", search(index, around)));
        return pages;
    }

    private static ArchiveView.Search search(SearchIndex index, ArchiveView.Around around) {
        Shelf shelf = index.shelf();
        String path = index.path();
        return new ArchiveView.Search(
                around,
                path.substring(path.lastIndexOf('/') + 1),
                shelf.editions().stream()
                        .map(entry -> told(shelf, index, entry.report().edition()))
                        .filter(told -> !told.ways().isEmpty())
                        .toList());
    }

    /** Each passage once, under the newest edition that tells it, so that older ones list what has gone since. */
    private static ArchiveView.Told told(Shelf shelf, SearchIndex index, String edition) {
        Sources rests = rests(shelf, edition);
        return new ArchiveView.Told(
                Text.id(edition),
                index.entries().stream()
                        .filter(entry -> entry.editions().get(0).equals(edition))
                        .map(SearchIndex.Entry::passage)
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

    private static ArchiveView.Around around(Shelf shelf) {
        Optional<String> newest = shelf.newest().map(entry -> entry.report().edition());
        return new ArchiveView.Around(
                shelf.title(),
                shelf.perspective(),
                shelf.editions().stream().anyMatch(entry -> entry.report().sample()),
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

    private ArchiveView.Editions editions(Shelf shelf, ArchiveView.Around around) {
        Courses courses = new Courses(wording, shelf);
        return new ArchiveView.Editions(
                around,
                lead(shelf),
                shelf.trends().stream().map(courses::tile).toList(),
                shelf.editions().stream().map(entry -> row(shelf, entry)).toList());
    }

    private Text lead(Shelf shelf) {
        if (shelf.editions().isEmpty()) {
            return wording.label("archive.none");
        }
        String newest = shelf.editions().get(0).report().edition();
        String oldest =
                shelf.editions().get(shelf.editions().size() - 1).report().edition();
        return wording.say(
                "ARCHIVE-LEAD",
                Facts.of("n", Quantity.count(shelf.editions().size(), rests(shelf, newest)))
                        .with("first", Text.id(oldest))
                        .with("last", Text.id(newest)));
    }

    private ArchiveView.Row row(Shelf shelf, ArchiveEntry entry) {
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
                shelf.newest()
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
