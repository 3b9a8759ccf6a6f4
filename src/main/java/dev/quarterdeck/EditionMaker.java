package dev.quarterdeck;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.edition.Content;
import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Editions;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.page.Baked;
import dev.quarterdeck.page.PageBaker;
import dev.quarterdeck.page.PageCheck;
import dev.quarterdeck.page.Shelf;
import dev.quarterdeck.publish.Past;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes one site's edition: names it, composes and bakes every perspective, and seals it. */
final class EditionMaker {

    private final SiteContent content;
    private final Pointer pointer;
    private final Shelves shelves;
    private final ReportMaker reports;

    EditionMaker(SiteContent content, BriefingComposer composer, Past past) {
        this(content, composer, past, () -> Analysis.of(content.portfolio()));
    }

    /** @param analysis of the content, asked for by each turn of making reports and let go before their pages are drawn */
    EditionMaker(SiteContent content, BriefingComposer composer, Past past, Supplier<Analysis> analysis) {
        this.content = content;
        this.pointer = past.pointer();
        this.shelves =
                new Shelves(past, pointer, content.portfolio().frameworks().wording());
        this.reports = new ReportMaker(content, composer, shelves, analysis);
    }

    /**
     * What was made.
     *
     * @param isNew whether the archive had no edition of this content
     * @param current the edition that the archive's front pages lead to once this is published: this one, unless a rollback has led elsewhere
     * @param contents of everything that the archive should hold: the edition, the pages around it and the pointer
     * @param letters by perspective
     * @param problems perspectives that failed, each named
     */
    record Made(
            Edition edition,
            boolean isNew,
            EditionId current,
            SortedMap<String, Content> contents,
            List<Briefing> briefings,
            Map<String, Letters> letters,
            List<Problem> problems) {

        List<String> perspectives() {
            return edition.manifest().perspectives();
        }

        /** Those that the current edition has, which a rollback may have led back to fewer. */
        List<String> currentPerspectives() {
            return edition.pointer()
                    .find(current)
                    .map(Pointer.Entry::perspectives)
                    .orElse(List.of());
        }

        /** What was known before, the reports that failed, and the questions that earlier editions raise; these hinder nothing. */
        List<Problem> withAll(List<Problem> known) {
            List<Problem> all = new ArrayList<>(known);
            all.addAll(problems);
            all.addAll(questions(all));
            return List.copyOf(all);
        }

        /** A report tells of what it cites in fewer words than its author is told in, at the same place by the same code. */
        private List<Problem> questions(List<Problem> known) {
            Set<List<Object>> told = known.stream().map(Made::key).collect(Collectors.toSet());
            return briefings.stream()
                    .flatMap(briefing -> briefing.problems().stream())
                    .filter(problem -> !told.contains(key(problem)))
                    .distinct()
                    .toList();
        }

        private static List<Object> key(Problem problem) {
            return List.of(problem.at(), problem.code());
        }
    }

    /**
     * Makes the edition, and leaves a copy of all it holds in a folder of its own below {@code editions}.
     *
     * @param taken names that other content has, of editions that were never finished or are being written
     */
    Made make(Path editions, Set<EditionId> taken) throws IOException {
        Editions.Origin origin = content.origin();
        Optional<EditionId> held = new Editions(pointer).holding(origin);
        Made made = make(editions, origin, held.isPresent() ? held.get() : next(origin, taken), held);
        if (held.isPresent() && !made.perspectives().equals(perspectives(held.get()))) {
            // The same content, but a report that had failed works now, or the other way round.
            return make(editions, origin, next(origin, taken), Optional.empty());
        }
        return made;
    }

    /**
     * Makes one perspective's pages, letters and data alone, in the bytes that the whole edition has of them.
     *
     * @return the edition that it is a part of; empty where it could not be made, and where the archive has an edition of this content, since all reports decide whether it is that one
     */
    Optional<EditionId> part(Path editions, String perspective) throws IOException {
        Editions.Origin origin = content.origin();
        List<Perspective> one = perspectives().stream()
                .filter(each -> each.id().equals(perspective))
                .toList();
        if (one.isEmpty() || new Editions(pointer).holding(origin).isPresent()) {
            return Optional.empty();
        }
        EditionId id = next(origin, Set.of());
        try (EditionFolder folder = EditionFolder.emptied(editions.resolve(id.toString()))) {
            ReportMaker.Told begun = reports.of(one, id, folder);
            Baked baked = bake(one, id, begun.reports(), folder.root());
            ReportMaker.Told told = begun.but(folder.broken());
            return told.failures().isEmpty() && baked.failures().isEmpty() ? Optional.of(id) : Optional.empty();
        }
    }

    private List<Perspective> perspectives() {
        return content.portfolio().frameworks().perspectives();
    }

    private EditionId next(Editions.Origin origin, Set<EditionId> taken) {
        EditionId id = new Editions(pointer).next(origin.asOf(), content.site().asOfAt());
        while (taken.contains(id)) {
            id = id.next();
        }
        return id;
    }

    private List<String> perspectives(EditionId id) {
        return pointer.find(id).map(Pointer.Entry::perspectives).orElse(List.of());
    }

    private Made make(Path editions, Editions.Origin origin, EditionId id, Optional<EditionId> held)
            throws IOException {
        try (EditionFolder folder = EditionFolder.emptied(editions.resolve(id.toString()))) {
            return make(folder, origin, id, held);
        }
    }

    private Made make(EditionFolder folder, Editions.Origin origin, EditionId id, Optional<EditionId> held)
            throws IOException {
        ReportMaker.Told begun = reports.of(perspectives(), id, folder);
        Baked drawn = bake(perspectives(), id, begun.reports(), folder.root());
        ReportMaker.Told told = begun.but(folder.broken());
        // Where the data of one could not be written, the pages around the reports are drawn again without it.
        Baked baked = told.reports().size() == begun.reports().size()
                ? drawn
                : bake(perspectives(), id, told.reports(), folder.root());
        List<Baked.Failure> failures = new ArrayList<>(told.failures());
        failures.addAll(baked.failures());
        List<ReportMaker.Report> whole = told.reports().stream()
                .filter(report -> baked.failures().stream()
                        .noneMatch(failure -> failure.perspective().equals(Optional.of(report.perspective()))))
                .toList();
        List<String> written = new ArrayList<>(baked.files());
        for (ReportMaker.Report report : whole) {
            written.addAll(report.files());
            SortedMap<String, byte[]> history = shelves.historyFile(report.briefing(), id);
            folder.write(history);
            written.addAll(history.keySet());
        }
        if (!failures.isEmpty()) {
            folder.keep(Set.copyOf(written));
        }
        Made made = seal(origin, id, folder.contents(written), whole, ReportMaker.unmade(failures), held.isEmpty());
        for (Map.Entry<String, Content> file : made.contents().entrySet()) {
            if (!written.contains(file.getKey())) {
                byte[] bytes = file.getValue().bytes();
                folder.write(file.getKey(), out -> out.write(bytes));
            }
        }
        return made;
    }

    private Made seal(
            Editions.Origin origin,
            EditionId id,
            SortedMap<String, Content> files,
            List<ReportMaker.Report> reports,
            List<Problem> problems,
            boolean isNew) {
        SortedMap<String, Content> sealed = new TreeMap<>(files);
        sealed.keySet().removeIf(path -> !isSealed(path, id));
        SortedMap<String, Content> around = new TreeMap<>(files);
        around.keySet().removeAll(sealed.keySet());
        Edition edition = new Editions(isNew ? pointer : pointer.before(id))
                .seal(
                        id,
                        origin,
                        sealed,
                        reports.stream().map(ReportMaker.Report::perspective).toList())
                .showing(hashes(around));
        SortedMap<String, Content> all = new TreeMap<>(edition.files());
        EditionId current = isNew ? id : pointer.current().orElse(id);
        if (current.equals(id)) {
            all.putAll(around);
            Pointer shown = isNew ? edition.pointer() : pointer.showing(hashes(around));
            all.put(Pointer.PATH, Content.of(shown.json()));
        } else {
            // Rolled back: the pages around the editions stay as the rollback wrote them.
            all.put(Pointer.PATH, Content.of(pointer.json()));
        }
        return new Made(
                edition,
                isNew,
                current,
                all,
                reports.stream().map(ReportMaker.Report::briefing).toList(),
                reports.stream()
                        .collect(Collectors.toMap(ReportMaker.Report::perspective, ReportMaker.Report::letters)),
                problems);
    }

    private static SortedMap<String, String> hashes(SortedMap<String, Content> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, content) -> hashes.put(path, content.sha256()));
        return hashes;
    }

    /** Front and archive pages are written anew with every edition; all else is the edition's for good. */
    private static boolean isSealed(String path, EditionId id) {
        return path.startsWith(id + "/") || isShared(path);
    }

    /** Assets and histories, which editions list though they lie outside of their folders. */
    static boolean isShared(String path) {
        return path.startsWith("assets/") || path.startsWith("_data/");
    }

    private Baked bake(List<Perspective> perspectives, EditionId id, List<ReportMaker.Report> made, Path into)
            throws IOException {
        List<Shelf> all = new ArrayList<>();
        for (Perspective perspective : perspectives) {
            Optional<ReportMaker.Report> report = made.stream()
                    .filter(one -> one.perspective().equals(perspective.id()))
                    .findFirst();
            all.add(shelves.with(perspective, id, report));
        }
        List<Briefing> briefings =
                made.stream().map(ReportMaker.Report::briefing).toList();
        PageBaker baker = new PageBaker(
                content.portfolio().frameworks().wording(),
                content.files(),
                content.site().title());
        Baked baked = baker.bake(briefings, content.portfolio().units(), all, into);
        List<String> faults = PageCheck.faults(into, baked, id.toString());
        Optional<Problem> front = baked.failures().stream()
                .filter(failure -> failure.perspective().isEmpty())
                .map(Baked.Failure::problem)
                .findFirst();
        if (front.isPresent()) {
            throw new ProblemException(front.get());
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.error(
                    Place.startOf("templates"),
                    "TPL-003",
                    "pages are not as they should be: "
                            + String.join("; ", faults.subList(0, Math.min(3, faults.size()))),
                    "Mend the template, or delete it to use the product's"));
        }
        return baked;
    }
}
