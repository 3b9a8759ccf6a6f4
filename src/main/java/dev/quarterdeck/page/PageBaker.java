package dev.quarterdeck.page;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bakes briefings and archive pages to HTML files, in the layout of the archive. */
public final class PageBaker {

    private final Wording wording;
    private final String siteTitle;
    private final Templates.Files templates;
    private final Assets assets;

    /**
     * Reads templates and assets, the site's own before the product's.
     *
     * @param siteTitle the setting {@code site.title}
     */
    public PageBaker(Wording wording, SiteFiles files, String siteTitle) {
        this.wording = wording;
        this.siteTitle = siteTitle;
        this.templates = new Templates.Files(files.under(Templates.FOLDER));
        this.assets = Assets.of(files.under(Assets.FOLDER));
    }

    /** What is wrong with the form of a site's templates; baking finds the same, page by page. */
    public static List<Problem> faults(SiteFiles files) {
        return Templates.faults(new Templates.Files(files.under(Templates.FOLDER)));
    }

    /**
     * Bakes the reports, the shelves, the front pages and the assets.
     *
     * @param briefings those of one edition; none where only the pages around the editions are to be rewritten
     * @param units all units, of which those that a briefing speaks of get a page under its report
     * @param into a folder; made where it is not there
     */
    public Baked bake(List<Briefing> briefings, List<Unit> units, List<Shelf> shelves, Path into) {
        var frames = new Frames(siteTitle, assets);
        var pages = new ArrayList<Page>();
        var archive = new ArchivePages(wording, frames, ReportPages.names(units));
        briefings.forEach(briefing -> pages.addAll(new ReportPages(wording, frames, units)
                .of(briefing, of(briefing.perspective().id(), shelves))));
        try {
            Files.createDirectories(into);
            List<Around> around = shelves.parallelStream()
                    .map(shelf -> around(archive, shelf, into))
                    .toList();
            around.forEach(one -> pages.addAll(one.pages()));
            pages.add(frames.front());
            pages.add(frames.expired());
            var oven = SiteOven.of(into, pages, new Templates.Setting(templates, wording), assets);
            oven.bake();
            return withoutFailed(pages, around, oven.failures(), into);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write pages into " + into, e);
        }
    }

    /**
     * The pages around one perspective's editions.
     *
     * @param index the file to look for words in, which is written
     */
    private record Around(String perspective, List<Page> pages, String index) {}

    private static Around around(ArchivePages archive, Shelf shelf, Path into) {
        SearchIndex index = SearchIndex.of(ArchiveEditions.of(shelf));
        try {
            String path = index.write(into);
            return new Around(shelf.perspective(), archive.of(index, path), path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + into, e);
        }
    }

    /**
     * Bakes the page on the quality of data into a folder of its own, with the assets that it needs.
     *
     * <p>A site whose templates are broken has a problem of that, which its author is told otherwise.
     */
    public void quality(Quality quality, Path into) throws IOException {
        Files.createDirectories(into);
        Page page = new Frames(siteTitle, assets)
                .page("quality.html", "quality", Optional.empty(), Map.of("quality", quality));
        SiteOven.of(into, List.of(page), new Templates.Setting(templates, wording), assets)
                .bake();
    }

    private static Optional<Shelf> of(String perspective, List<Shelf> shelves) {
        return shelves.stream()
                .filter(shelf -> shelf.perspective().equals(perspective))
                .findFirst();
    }

    /** A report that lacks a page is no report. */
    private Baked withoutFailed(List<Page> pages, List<Around> around, List<Baked.Failure> failures, Path into)
            throws IOException {
        Set<Optional<String>> failed =
                failures.stream().map(Baked.Failure::perspective).collect(Collectors.toSet());
        List<String> files = new ArrayList<>();
        for (Page page : pages) {
            if (failed.contains(page.perspective())) {
                Files.deleteIfExists(into.resolve(page.path()));
            } else {
                files.add(page.path());
            }
        }
        for (Around one : around) {
            if (failed.contains(Optional.of(one.perspective()))) {
                Files.deleteIfExists(into.resolve(one.index()));
            } else {
                files.add(one.index());
            }
        }
        return new Baked(
                Stream.concat(files.stream(), assets.paths().stream()).sorted().toList(), failures);
    }
}
